package org.minhchung.alerts.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.index.StoredArticle;
import org.minhchung.alerts.index.Story;
import org.minhchung.alerts.review.StoryReview;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Quote;
import org.minhchung.events.Stance;
import org.minhchung.events.StatementKind;
import org.minhchung.events.Suggestion;
import org.minhchung.events.Voice;

class StoryComposerTest {
  private static final String TEXT = "One. Two, he said.\n\nThree is wrong.";
  private static final String CLAIM = "river-runs-backwards";

  private final StoryComposer composer = new StoryComposer(reading());

  static Reading reading() {
    Words words = new Words(Locale.ENGLISH);
    Clock clock = Clock.fixed(MadeUp.NOW, ZoneOffset.UTC);
    return new Reading(
        words,
        new Times(words, clock, ZoneOffset.UTC),
        new KnownClaims() {
          @Override
          public Optional<Claim> get(String id) {
            return id.equals(CLAIM) ? Optional.of(MadeUp.river()) : Optional.empty();
          }

          @Override
          public Collection<Claim> all() {
            return List.of(MadeUp.river());
          }
        });
  }

  private static StoredArticle article(List<ClaimSighting> sightings) {
    return MadeUp.stored(
        MadeUp.assessment(MadeUp.article("a1", "outlet", "Title", TEXT), "en", "story", sightings),
        MadeUp.source("outlet", "Outlet", "ID", "en"));
  }

  private StoryView compose(ClaimSighting... sightings) {
    return composer
        .compose(MadeUp.story("story", article(List.of(sightings))), null, null)
        .orElseThrow();
  }

  @Test
  void eachSentenceHasItsVoiceInTheMarginOfItsParagraph() {
    StoryView story =
        compose(
            MadeUp.sighting(TEXT, "One.", CLAIM, Stance.ASSERTS, Voice.OUTLET),
            MadeUp.sighting(TEXT, "Two, he said.", CLAIM, Stance.REPORTS, Voice.QUOTED),
            MadeUp.sighting(TEXT, "Three is wrong.", CLAIM, Stance.DENIES, Voice.OUTLET));

    List<ArticleView.Paragraph> paragraphs = story.article().paragraphs();
    assertThat(paragraphs).hasSize(2);
    assertThat(paragraphs.get(0).margins())
        .extracting(ArticleView.Margin::word, ArticleView.Margin::speaker)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("says", null),
            org.assertj.core.groups.Tuple.tuple("reports", "a spokesperson"));
    assertThat(paragraphs.get(1).margins())
        .extracting(ArticleView.Margin::word)
        .containsExactly("rebuts");
    assertThat(paragraphs.get(1).pieces())
        .containsExactly(new Piece("Three is wrong.", List.of(3)));
  }

  @Test
  void theMostProbableSentenceComesFirstAndAClaimIsShownOnce() {
    StoryView story =
        compose(
            MadeUp.sighting(TEXT, "Three is wrong.", CLAIM, Stance.DENIES, Voice.OUTLET),
            MadeUp.sighting(TEXT, "One.", CLAIM, Stance.ASSERTS, Voice.OUTLET));

    assertThat(story.sightings())
        .extracting(s -> s.quote().text())
        .containsExactly("One.", "Three is wrong.");
    assertThat(story.sightings()).extracting(SightingView::sameAs).containsExactly(0, 1);
    assertThat(story.heading())
        .isEqualTo("Repeats a claim rated False by Example Checkers (2026-05-14)");
  }

  @Test
  void aQuoteWhoseWordsHaveMovedIsFoundAndOneThatIsGoneIsNotMarked() {
    ClaimSighting sighting = MadeUp.sighting(TEXT, "One.", CLAIM, Stance.ASSERTS, Voice.OUTLET);

    StoryView moved = compose(quoting(sighting, new Quote("Three is", "", "", 2, 10)));
    assertThat(moved.article().paragraphs().get(1).pieces().get(0))
        .isEqualTo(new Piece("Three is", List.of(1)));

    StoryView gone = compose(quoting(sighting, new Quote("Four is", "", "", 900, 907)));
    assertThat(gone.article().paragraphs()).allMatch(p -> p.margins().isEmpty());
    assertThat(gone.sightings()).hasSize(1);
  }

  private static ClaimSighting quoting(ClaimSighting s, Quote quote) {
    return new ClaimSighting(
        quote,
        s.kind(),
        s.checkworthiness(),
        s.voice(),
        s.speaker(),
        s.matches(),
        s.suggestion(),
        s.probability());
  }

  @Test
  void theArithmeticSaysWhenItsPartsDoNotMakeTheRecordedValue() {
    ClaimSighting sighting = MadeUp.sighting(TEXT, "One.", CLAIM, Stance.ASSERTS, Voice.OUTLET);
    SightingView.Arithmetic fits = compose(sighting).sightings().get(0).arithmetic();
    assertThat(fits.product()).isEqualTo("0.73");
    assertThat(fits.recomputed()).isNull();

    ClaimSighting capped =
        new ClaimSighting(
            sighting.quote(),
            sighting.kind(),
            sighting.checkworthiness(),
            sighting.voice(),
            null,
            sighting.matches(),
            sighting.suggestion(),
            0.2);
    SightingView.Arithmetic differs = compose(capped).sightings().get(0).arithmetic();
    assertThat(differs.product()).isEqualTo("0.20");
    assertThat(differs.recomputed()).isEqualTo("0.73");
  }

  @Test
  void aSentenceThatResemblesNoClaimSaysSo() {
    StoryView story =
        compose(
            new ClaimSighting(
                Quote.of(TEXT, 0, 4),
                StatementKind.FACT,
                0.9,
                null,
                null,
                List.of(),
                Suggestion.NOT_ENOUGH_EVIDENCE,
                0));

    assertThat(story.heading()).contains("no known claim says the same");
    assertThat(story.sightings().get(0).claim()).isNull();
    assertThat(story.sightings().get(0).voice()).isEqualTo("voice unknown");
  }

  @Test
  void showsAnEarlierVersionWhenAskedForIt() {
    StoredArticle current =
        article(List.of(MadeUp.sighting(TEXT, "One.", CLAIM, Stance.ASSERTS, Voice.OUTLET)));
    Assessment earlier =
        MadeUp.assessment(
            MadeUp.article("a1", "outlet", "Former title", "Former text."),
            "en",
            "story",
            List.of());
    Story story =
        new Story(
            "story",
            List.of(new Story.Versions(newer(current), List.of(earlier))),
            1,
            StoryReview.untouched("story"));

    ArticleView shown = composer.compose(story, "a1", 1).orElseThrow().article();

    assertThat(shown.title().text()).isEqualTo("Former title");
    assertThat(shown.newest()).isEqualTo("/story/story?article=a1");
    assertThat(shown.versions())
        .extracting(ArticleView.Version::number, ArticleView.Version::shown)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, false),
            org.assertj.core.groups.Tuple.tuple(1, true));
    assertThat(composer.compose(story, "a1", null).orElseThrow().article().newest()).isNull();
  }

  private static StoredArticle newer(StoredArticle stored) {
    var a = stored.assessment();
    var o = a.article();
    return new StoredArticle(
        MadeUp.assessment(
            new org.minhchung.events.Article(
                o.id(),
                2,
                o.url(),
                o.sourceId(),
                o.title(),
                o.text(),
                o.language(),
                o.section(),
                o.genre(),
                o.authors(),
                o.publishedAt(),
                o.modifiedAt(),
                o.fetchedAt(),
                o.contentHash(),
                o.method(),
                o.flags(),
                o.snapshot()),
            a.language(),
            a.cluster(),
            a.sightings()),
        stored.source(),
        stored.kind());
  }
}
