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
    String body = text.body(alert(Verdict.FALSE, true), SUBSCRIPTION, Locale.ENGLISH);
    assertThat(body)
        .contains("Sông {chảy} ngược's")
        .contains("The claim it repeats: The claim")
        .contains("rated: False")
        .contains("https://checkers.example/1")
        .contains("Nobody has reviewed it yet")
        .contains("https://desk.example/story/story")
        .contains("Rivers");
  }

  @Test
  void speaksVietnamese() {
    assertThat(text.subject(alert(Verdict.MISLEADING, true), Locale.forLanguageTag("vi")))
        .startsWith("Lặp lại thông tin");
  }

  @Test
  void claimsNothingAboutAnUnratedClaim() {
    assertThat(text.subject(alert(null, false), Locale.ENGLISH)).isEqualTo("New story: Title");
  }

  @Test
  void doesNotAccuseAnArticleThatDebunksARatedClaim() {
    Alert debunk = alert(Verdict.FALSE, false);
    assertThat(text.subject(debunk, Locale.ENGLISH)).isEqualTo("New story: Title");
    assertThat(text.subject(debunk, Locale.forLanguageTag("vi"))).isEqualTo("Tin mới: Title");
    assertThat(text.body(debunk, SUBSCRIPTION, Locale.ENGLISH))
        .contains("The claim it speaks of: The claim")
        .contains("The claim is rated: False")
        .doesNotContainIgnoringCase("repeat");
    assertThat(text.body(debunk, SUBSCRIPTION, Locale.forLanguageTag("vi")))
        .contains("Thông tin mà bài nói đến: The claim")
        .doesNotContainIgnoringCase("lặp lại");
  }

  private static Alert alert(Verdict rating, boolean flagged) {
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
        flagged,
        "https://checkers.example/1",
        "why",
        Instant.EPOCH,
        null);
  }
}
