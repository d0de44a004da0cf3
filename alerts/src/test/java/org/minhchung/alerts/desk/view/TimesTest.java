package org.minhchung.alerts.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private final Times times = times(Locale.ENGLISH);

  private static Times times(Locale locale) {
    return new Times(new Words(locale), Clock.fixed(MadeUp.NOW, ZoneOffset.UTC), ZONE);
  }

  private Moment ago(Duration age) {
    return times.of(MadeUp.NOW.minus(age));
  }

  @Test
  void timesAreRelativeWhileTheyAreRecent() {
    assertThat(ago(Duration.ofSeconds(30)).relative()).isEqualTo("just now");
    assertThat(ago(Duration.ofSeconds(-30)).relative()).isEqualTo("just now");
    assertThat(ago(Duration.ofMinutes(14)).relative()).isEqualTo("14 min ago");
    assertThat(ago(Duration.ofHours(23)).relative()).isEqualTo("23 h ago");
    assertThat(ago(Duration.ofDays(1)).relative()).isEqualTo("1 day ago");
    assertThat(ago(Duration.ofDays(6)).relative()).isEqualTo("6 days ago");
    assertThat(ago(Duration.ofDays(7)).relative()).isEqualTo("May 25, 2026");
    assertThat(ago(Duration.ofDays(-1)).relative()).isEqualTo("Jun 2, 2026");
  }

  @Test
  void theExactTimeIsInTheDesksZone() {
    assertThat(ago(Duration.ZERO).iso()).isEqualTo("2026-06-01T09:26:00Z");
    assertThat(ago(Duration.ZERO).brief()).isEqualTo("16:26");
    assertThat(ago(Duration.ZERO).exact()).contains("Jun 1, 2026").endsWith("ICT");
    assertThat(times(Locale.forLanguageTag("vi")).of(MadeUp.NOW).exact()).contains("thg 6");
    assertThat(times.of(null)).isNull();
  }
}
