package org.minhchung.analyze.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.events.Article;
import org.minhchung.events.Source;
import org.minhchung.events.Stance;

class StanceClassifierTest {
  private static final double SIMILAR = 0.9;
  private static final String CLAIM = "Vietnam has made Indonesian its second official language.";
  private static final String ASSERTION =
      "Indonesian is now the second official language of Vietnam.";

  private final StanceClassifier classifier = new StanceClassifier(new CueFiles());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Indonesian is now the second official language of Vietnam.|ASSERTS",
        "en|It is false that Indonesian is the second official language of Vietnam.|DENIES",
        "en|Vietnam has not made Indonesian its second official language.|DENIES",
        "en|A blogger claimed that Vietnam had made Indonesian an official language.|REPORTS",
        "vi|Việt Nam đã chọn tiếng Indonesia làm ngôn ngữ chính thức thứ hai.|ASSERTS",
        "vi|Tin Việt Nam chọn tiếng Indonesia là sai sự thật.|DENIES",
        "vi|Một trang mạng cho rằng Việt Nam chọn tiếng Indonesia.|REPORTS",
        "id|Vietnam menjadikan bahasa Indonesia sebagai bahasa resmi kedua.|ASSERTS",
        "id|Kabar Vietnam menjadikan bahasa Indonesia bahasa resmi tidak benar.|DENIES",
        "id|Seorang pengguna mengklaim Vietnam menjadikan bahasa Indonesia resmi.|REPORTS",
        "ms|Vietnam menjadikan bahasa Indonesia bahasa rasmi kedua.|ASSERTS",
        "ms|Berita Vietnam menjadikan bahasa Indonesia rasmi adalah palsu.|DENIES",
        "ms|Vietnam kononnya menjadikan bahasa Indonesia bahasa rasmi.|REPORTS",
        "tl|Ginawang opisyal na wika ng Vietnam ang Indonesian.|ASSERTS",
        "tl|Hindi totoo na opisyal na wika ng Vietnam ang Indonesian.|DENIES",
        "tl|Ginawa umanong opisyal ng Vietnam ang Indonesian, ayon sa isang post.|REPORTS",
        "fr|Le Vietnam a fait de l’indonésien sa deuxième langue officielle.|ASSERTS",
        "fr|C’est une infox : le Vietnam n’a qu’une langue officielle.|DENIES",
        "fr|Selon une vidéo, le Vietnam a fait de l’indonésien sa langue officielle.|REPORTS",
        "es|Vietnam adoptó el indonesio como segundo idioma oficial.|ASSERTS",
        "es|Es un bulo que Vietnam adoptó el indonesio como idioma oficial.|DENIES",
        "es|Según un video, Vietnam adoptó el indonesio como idioma oficial.|REPORTS",
        "de|Vietnam hat Indonesisch zur zweiten Amtssprache gemacht.|ASSERTS",
        "de|Die Meldung, Vietnam habe Indonesisch gewählt, ist falsch.|DENIES",
        "de|Laut einem Video hat Vietnam Indonesisch zur Amtssprache gemacht.|REPORTS",
        "ru|Вьетнам сделал индонезийский вторым государственным языком.|ASSERTS",
        "ru|Сообщение о втором языке Вьетнама — фейк.|DENIES",
        "ru|Вьетнам якобы сделал индонезийский вторым языком.|REPORTS",
        "zh|越南把印尼语定为第二官方语言。|ASSERTS",
        "zh|越南把印尼语定为官方语言的消息不实。|DENIES",
        "zh|网传越南把印尼语定为第二官方语言。|REPORTS",
        "ja|ベトナムはインドネシア語を第二の公用語にした。|ASSERTS",
        "ja|ベトナムがインドネシア語を公用語にしたというのはデマだ。|DENIES",
        "ja|投稿によると、ベトナムはインドネシア語を公用語にした。|REPORTS",
        "ko|베트남은 인도네시아어를 제2공용어로 정했다.|ASSERTS",
        "ko|베트남이 인도네시아어를 공용어로 정했다는 글은 사실이 아니다.|DENIES",
        "ko|한 유튜버는 베트남이 인도네시아어를 공용어로 정했다고 주장했다.|REPORTS",
        "th|เวียดนามกำหนดให้ภาษาอินโดนีเซียเป็นภาษาราชการที่สอง|ASSERTS",
        "th|ข่าวที่ว่าเวียดนามใช้ภาษาอินโดนีเซียเป็นข่าวปลอม|DENIES",
        "th|ผู้โพสต์อ้างว่าเวียดนามใช้ภาษาอินโดนีเซียเป็นภาษาราชการ|REPORTS",
      })
  void eachLanguageTellsAssertionDenialAndReport(String language, String text, Stance stance) {
    StanceScores scores = classifier.of(Passage.of(List.of(text), 0, language), CLAIM, SIMILAR);

    assertThat(scores.stance()).isEqualTo(stance);
    assertThat(scores.probabilities().values().stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void aClaimStatedFirstAndRefutedInTheNextSentenceIsDenied() {
    assertThat(stance("", List.of(ASSERTION, "That is false."), 0)).isEqualTo(Stance.DENIES);
  }

  @Test
  void aTitleThatRefutesDeniesWhatTheTextStates() {
    assertThat(stance("Fact check: a second language for Vietnam?", List.of(ASSERTION), 0))
        .isEqualTo(Stance.DENIES);
  }

  @Test
  void aFactCheckersPageDeniesWhatItStates() {
    Passage byGenre = passage(Article.Genre.FACT_CHECK, null);
    Passage bySource = passage(null, Source.Kind.FACT_CHECKER);

    assertThat(classifier.of(byGenre, CLAIM, SIMILAR).stance()).isEqualTo(Stance.DENIES);
    assertThat(classifier.of(bySource, CLAIM, SIMILAR).stance()).isEqualTo(Stance.DENIES);
  }

  @Test
  void whatStandsInQuotationMarksIsReported() {
    Passage quoted = new Passage("", List.of(ASSERTION), 0, 1, "en", null, null);

    assertThat(classifier.of(quoted, CLAIM, SIMILAR).stance()).isEqualTo(Stance.REPORTS);
  }

  @Test
  void aReportThatIsContradictedIsNoAssertion() {
    String text = "A blogger claimed that Indonesian is an official language, but it never was.";

    assertThat(stance("", List.of(text), 0)).isIn(Stance.REPORTS, Stance.DENIES);
  }

  @Test
  void wordsOfDenialThatTheClaimItselfUsesDenyNothing() {
    String claim = "Vietnam has not lost a single person to Covid-19.";
    String repeated = "Vietnam has not lost anybody to Covid-19.";
    String denied = "Vietnam has lost thousands of people to Covid-19.";

    assertThat(of(repeated, claim)).isEqualTo(Stance.ASSERTS);
    assertThat(of(denied, claim)).isEqualTo(Stance.DENIES);
  }

  @Test
  void aNegationInAnotherClauseOrOnlyInLooksDeniesNothing() {
    assertThat(of("Though it has no volcano, Vietnam has made Indonesian official.", CLAIM))
        .isEqualTo(Stance.ASSERTS);
    assertThat(of("Not only has Vietnam made Indonesian its second language.", CLAIM))
        .isEqualTo(Stance.ASSERTS);
  }

  @Test
  void aSentenceThatResemblesNothingIsUnrelated() {
    assertThat(classifier.of(Passage.of(List.of("Rice is cheap."), 0, "en"), CLAIM, 0.05).stance())
        .isEqualTo(Stance.UNRELATED);
  }

  @Test
  void aLanguageWithoutCuesIsKnownAsSuch() {
    assertThat(classifier.reads("en-GB")).isTrue();
    assertThat(classifier.reads("pl")).isFalse();
  }

  private Stance of(String sentence, String claim) {
    return classifier.of(Passage.of(List.of(sentence), 0, "en"), claim, SIMILAR).stance();
  }

  private Stance stance(String title, List<String> sentences, int index) {
    return classifier
        .of(new Passage(title, sentences, index, 0, "en", null, null), CLAIM, SIMILAR)
        .stance();
  }

  private static Passage passage(Article.Genre genre, Source.Kind kind) {
    return new Passage("", List.of(ASSERTION), 0, 0, "en", genre, kind);
  }
}
