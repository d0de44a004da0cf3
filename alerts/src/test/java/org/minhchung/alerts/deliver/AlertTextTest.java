package org.minhchung.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Alert;
import org.minhchung.events.Subscription;
import org.minhchung.events.Verdict;

class AlertTextTest {
  private static final Subscription SUBSCRIPTION =
      new Subscription("s1", "Rivers", "o", "", 0, true, List.of(), "en", true, Instant.EPOCH);
  private final AlertText text = new AlertText("https://desk.example");

  @Test
  void saysWhatWasFoundWithItsEvidence() {
    String body = text.body(alert(Verdict.FALSE), SUBSCRIPTION, Locale.ENGLISH);
    assertThat(body)
        .contains("Sông {chảy} ngược's")
        .contains("Rated: False")
        .contains("https://checkers.example/1")
        .contains("Nobody has reviewed it yet")
        .contains("https://desk.example/story/story")
        .contains("Rivers");
  }

  @Test
  void speaksVietnamese() {
    assertThat(text.subject(alert(Verdict.MISLEADING), Locale.forLanguageTag("vi")))
        .startsWith("Lặp lại thông tin");
  }

  @Test
  void claimsNothingAboutAnUnratedClaim() {
    assertThat(text.subject(alert(null), Locale.ENGLISH)).isEqualTo("New story: Title");
  }

  private static Alert alert(Verdict rating) {
    return new Alert(
        "a1",
        "s1",
        "story",
        "article",
        1,
        "Title",
        "https://a.example/1",
        "s",
        "en",
        0.9,
        "Sông {chảy} ngược's",
        "c",
        "The claim",
        rating,
        "https://checkers.example/1",
        "why",
        Instant.EPOCH);
  }
}
