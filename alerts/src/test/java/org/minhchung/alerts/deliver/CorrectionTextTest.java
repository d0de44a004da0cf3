package org.minhchung.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.events.Alert;
import org.minhchung.events.Correction;
import org.minhchung.events.Correction.Fate;
import org.minhchung.events.Correction.State;

class CorrectionTextTest {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private final AlertText text = new AlertText("https://desk.example");

  @Test
  void saysPlainlyThatASentenceWasRemovedAndWhen() {
    Alert alert = alert(correction(State.CORRECTED, Fate.REMOVED, null, null));

    assertThat(text.subject(alert, Locale.ENGLISH))
        .isEqualTo("Harian Contoh removed the sentence: Sungai {terbalik}");
    assertThat(text.body(alert, MadeUpAlert.SUBSCRIPTION, Locale.ENGLISH))
        .contains("Harian Contoh removed the sentence below. Seen on Nov 24, 2026, 8:00")
        .contains("“It runs backwards.”")
        .contains("The claim it was flagged for: A river runs backwards.")
        .contains("is for people to say")
        .contains("https://desk.example/story/story?article=a&version=2&against=1")
        .contains("through your subscription “Rivers”")
        .doesNotContain("New story");
  }

  @Test
  void theOutletsOwnNoticeGoesFirst() {
    Alert alert = alert(correction(State.CORRECTED, Fate.KEPT, "Ralat: nama salah ditulis.", null));

    assertThat(text.subject(alert, Locale.ENGLISH)).contains("published a correction");
    assertThat(text.body(alert, MadeUpAlert.SUBSCRIPTION, Locale.ENGLISH))
        .contains("Ralat: nama salah ditulis.")
        .contains("The sentence you were told of still stands there.");
  }

  @Test
  void speaksVietnamese() {
    Alert alert = alert(correction(State.CHANGED, Fate.ALTERED, null, null));

    assertThat(text.subject(alert, VIETNAMESE)).startsWith("Harian Contoh đã sửa câu văn");
    assertThat(text.body(alert, MadeUpAlert.SUBSCRIPTION, VIETNAMESE))
        .contains("Harian Contoh đã sửa câu văn dưới đây.");
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"CHANGED", "CORRECTED", "RETRACTED", "GONE", "BACK"})
  void hasWordsForWhateverIsTold(State state) {
    for (Fate fate : Fate.values()) {
      for (Locale language : List.of(Locale.ENGLISH, VIETNAMESE)) {
        for (String notice : new String[] {null, "Ralat: itu."}) {
          Alert alert = alert(correction(state, fate, notice, "404"));
          assertThat(text.subject(alert, language)).contains("Harian Contoh");
          assertThat(text.body(alert, MadeUpAlert.SUBSCRIPTION, language)).contains("404");
        }
      }
    }
  }

  private static Correction correction(State state, Fate fate, String notice, String reason) {
    return new Correction(
        "c",
        "a",
        "story",
        "https://harian-contoh.example/1",
        "harian-contoh",
        "Harian Contoh",
        "Sungai {terbalik}",
        "id",
        1,
        2,
        Instant.parse("2026-11-24T08:00:00Z"),
        state,
        "It runs backwards.",
        fate,
        null,
        notice,
        null,
        null,
        1,
        0,
        "river-runs-backwards",
        "A river runs backwards.",
        reason);
  }

  private static Alert alert(Correction correction) {
    Alert story = MadeUpAlert.of("id", correction.title());
    return new Alert(
        story.id(),
        story.subscriptionId(),
        story.storyId(),
        story.articleId(),
        2,
        story.title(),
        story.url(),
        story.sourceId(),
        story.language(),
        0,
        story.quote(),
        story.claimId(),
        story.claim(),
        null,
        false,
        null,
        "why",
        story.createdAt(),
        correction);
  }
}
