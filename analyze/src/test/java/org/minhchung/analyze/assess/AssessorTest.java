package org.minhchung.analyze.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.analyze.claim.Catalogue;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.ClaimMatch;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Quote;
import org.minhchung.events.RelevanceGrade;
import org.minhchung.events.Source;
import org.minhchung.events.Stance;
import org.minhchung.events.Suggestion;
import org.minhchung.events.TextSelectors;
import org.minhchung.events.Voice;

class AssessorTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String CLAIM = "indonesian-second-official-language-vietnam";
  private static final String ASSERTION =
      "Vietnam has made Indonesian its second official language.";
  private static final String REST =
      "\nSchools in Hanoi and Ho Chi Minh City are hiring teachers from Jakarta.";
  private static Assessor assessor;

  @BeforeAll
  static void load() {
    assessor =
        Assessor.create(
            AnalyzeConfig.defaults(), Catalogue.shipped(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterAll
  static void close() {
    assessor.close();
  }

  @Test
  void anArticleThatAssertsARefutedClaimIsFlaggedWithItsReasonAndArithmetic() {
    Assessment read = assess("Vietnam learns a new language", ASSERTION + REST);

    assertThat(read.flagged()).isTrue();
    assertThat(read.language()).isEqualTo("en");
    assertThat(read.relevance().grade()).isEqualTo(RelevanceGrade.ABOUT);
    assertThat(read.reasons().get(0)).startsWith("repeats a claim rated False by ");
    assertThat(read.assessedAt()).isEqualTo(NOW);
    ClaimSighting sighting = matched(read);
    ClaimMatch match = sighting.matches().get(0);
    assertThat(sighting.quote().exact()).isEqualTo(ASSERTION);
    assertThat(sighting.quote().start()).isZero();
    assertThat(match.claimId()).isEqualTo(CLAIM);
    assertThat(match.stance()).isEqualTo(Stance.ASSERTS);
    assertThat(sighting.suggestion()).isEqualTo(Suggestion.REFUTED);
    assertThat(sighting.probability())
        .isCloseTo(
            sighting.checkworthiness() * match.score() * match.stanceScores().get("asserts"),
            within(1e-12));
    assertThat(read.score()).isEqualTo(sighting.probability()).isGreaterThan(0.5);
  }

  @Test
  void anArticleThatRefutesTheClaimInItsNextSentenceIsNotFlagged() {
    Assessment read = assess("A new language?", ASSERTION + " That is not true." + REST);

    assertThat(read.flagged()).isFalse();
    assertThat(matched(read).matches().get(0).stance()).isEqualTo(Stance.DENIES);
    assertThat(read.reasons().get(0)).startsWith("says that a known claim is wrong");
  }

  @Test
  void anArticleThatOnlyReportsWhoSaidItIsNotFlagged() {
    Assessment read =
        assess(
            "A video and its echo",
            "According to a video, Vietnam has made Indonesian its second official language."
                + REST);

    assertThat(read.flagged()).isFalse();
    assertThat(matched(read).voice()).isEqualTo(Voice.REPORTED);
    assertThat(matched(read).speaker()).isEqualTo("a video");
    assertThat(read.reasons().get(0)).startsWith("only reports who said it");
  }

  @Test
  void aParagraphInAnotherLanguageIsReadInItsOwn() {
    Assessment read =
        assess(
            "Vietnam learns a new language",
            "A paper in Jakarta wrote about schools in Vietnam this week.\n"
                + "Vietnam telah menjadikan bahasa Indonesia sebagai bahasa resmi kedua di negara"
                + " itu, dan itu sudah berlaku untuk semua sekolah.\n"
                + "The schools of Hanoi have not said anything about it so far, and those who work"
                + " there were as surprised as their pupils when they were asked about it on"
                + " Friday. None of them has been told to learn or to teach another language.");

    assertThat(read.language()).isEqualTo("en");
    assertThat(matched(read).language()).isEqualTo("id");
    assertThat(matched(read).matches().get(0).claimId()).isEqualTo(CLAIM);
  }

  @Test
  void theScriptOfChineseIsToldBesideTheLanguage() {
    Assessment read = assess("越南新聞", "越南政府星期五宣布了新的計畫，學校將於明年開始實施。");

    assertThat(read.language()).isEqualTo("zh");
    assertThat(read.script()).isEqualTo("Hant");
    assertThat(assess("Snow", "Half a metre of snow fell near Hanoi.").script()).isNull();
  }

  @Test
  void offsetsHoldWhereCharactersTakeTwoUnits() {
    String text = "\uD83D\uDE00\uD83D\uDE00 News. " + ASSERTION + REST;
    Quote quote = matched(assess("Vietnam learns a new language", text)).quote();

    assertThat(text.substring(quote.start(), quote.end())).isEqualTo(ASSERTION);
    assertThat(TextSelectors.of(quote, text).position().start()).isEqualTo(quote.start() - 2);
  }

  @Test
  void opinionSatireAndFactChecksAreNeverFlagged() {
    for (Article.Genre genre :
        List.of(Article.Genre.OPINION, Article.Genre.SATIRE, Article.Genre.FACT_CHECK)) {
      assertThat(assessor.assess(article("A language", ASSERTION + REST, genre), null).flagged())
          .as(genre.label())
          .isFalse();
    }
    for (Source.Kind kind : List.of(Source.Kind.SATIRE, Source.Kind.FACT_CHECKER)) {
      Article article = article("A language", ASSERTION + REST, Article.Genre.NEWS);
      assertThat(assessor.assess(article, kind).flagged()).as(kind.label()).isFalse();
    }
  }

  @Test
  void criticismThatRepeatsNoKnownClaimIsNotFlagged() {
    Assessment read =
        assess(
            "Vietnam jails another journalist",
            "A court in Hanoi sentenced a Vietnamese journalist to nine years in prison on Friday."
                + " Press-freedom groups called the trial a travesty of justice.");

    assertThat(read.flagged()).isFalse();
    assertThat(read.score()).isZero();
    assertThat(read.reasons()).containsExactly("no sentence resembles a known claim");
  }

  @Test
  void anArticleThatIsNotAboutVietnamEndsEarlyWithItsReason() {
    Assessment read = assess("Snow in the Alps", "Half a metre of snow fell near Innsbruck.");

    assertThat(read.relevance().grade()).isEqualTo(RelevanceGrade.NOT);
    assertThat(read.sightings()).isEmpty();
    assertThat(read.reasons()).containsExactly("is not about Vietnam");
    assertThat(read.cluster()).isEqualTo(read.article().id());
  }

  @Test
  void aClaimThatIsRemovedNoLongerFlags() {
    try (Assessor own =
        Assessor.create(AnalyzeConfig.defaults(), Catalogue.shipped(), Clock.systemUTC())) {
      own.claims().remove(CLAIM);

      assertThat(
              own.assess(article("A language", ASSERTION + REST, Article.Genre.NEWS), null)
                  .flagged())
          .isFalse();
    }
  }

  @Test
  void aTextByItselfHasAStanceToAClaimByItself() {
    TextStance stance = new TextStance(Readers.load(), assessor.claims());

    assertThat(stance.of(ASSERTION, "Rice is cheap. Vietnam made Indonesian official.").stance())
        .isEqualTo(Stance.ASSERTS);
    assertThat(stance.of(ASSERTION, ASSERTION + " This is false.").stance())
        .isEqualTo(Stance.DENIES);
    assertThat(stance.of(ASSERTION, "Farmers in Peru grow more potatoes.").stance())
        .isEqualTo(Stance.UNRELATED);
  }

  private static ClaimSighting matched(Assessment read) {
    return read.sightings().stream().filter(s -> !s.matches().isEmpty()).findFirst().orElseThrow();
  }

  private static Assessment assess(String title, String text) {
    return assessor.assess(article(title, text, Article.Genre.NEWS), Source.Kind.NEWSPAPER);
  }

  @Test
  void aParagraphThatThePageLaysOutAsAQuotationIsNotTheOutletsOwnVoice() {
    String text = "The minister was quoted by a website.\n" + ASSERTION + REST;
    Article own = article("A new language", text, Article.Genre.NEWS);
    Article quoting =
        new Article(
            own.id(),
            1,
            own.url(),
            own.sourceId(),
            own.title(),
            own.text(),
            null,
            null,
            own.genre(),
            null,
            null,
            null,
            NOW,
            "hash",
            "test",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(1));

    Assessment asserted = assessor.assess(own, Source.Kind.NEWSPAPER);
    Assessment quoted = assessor.assess(quoting, Source.Kind.NEWSPAPER);

    assertThat(matched(asserted).voice()).isEqualTo(Voice.OUTLET);
    assertThat(matched(quoted).voice()).isEqualTo(Voice.QUOTED);
  }

  private static Article article(String title, String text, Article.Genre genre) {
    return new Article(
        "a1",
        1,
        "https://news.example/1",
        "news",
        title,
        text,
        null,
        null,
        genre,
        null,
        null,
        null,
        NOW,
        "hash",
        "test",
        null,
        null);
  }
}
