package org.minhchung.alerts.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final Instant MONDAY = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void aSiteIsNotMissedBeforeItsWeekIsKnown() {
    assertThat(Rhythm.NONE.silentAfter()).isEqualTo(Duration.ofDays(3));
    assertThat(paper(5, false).silentAfter()).isEqualTo(Duration.ofDays(3));
  }

  @Test
  void nightsAndWeekEndsAreNoSilence() {
    // from Friday 18:00 to Monday 8:00 are 62 hours
    assertThat(paper(21, false).silentAfter())
        .isBetween(Duration.ofHours(62), Duration.ofHours(94));
  }

  @Test
  void anAgencyIsMissedTheSameDay() {
    Rhythm agency = Rhythm.NONE;
    for (int page = 0; page < 24 * 14 * 4; page++) {
      agency = agency.with(MONDAY.plus(Duration.ofMinutes(15L * page)));
    }
    assertThat(agency.silentAfter()).isEqualTo(Duration.ofHours(6));
    assertThat(agency.days()).hasSize(14);
    assertThat(agency.days().get(agency.days().lastKey()).pages()).isEqualTo(96);
  }

  @Test
  void oneOutageDoesNotMakeEveryLaterOneOrdinary() {
    assertThat(paper(21, true).silentAfter()).isLessThan(Duration.ofHours(94));
  }

  /** A paper that publishes every half hour from 8 to 18 on workdays. */
  private static Rhythm paper(int days, boolean outage) {
    Rhythm rhythm = Rhythm.NONE;
    for (int i = 0; i < days * 48; i++) {
      ZonedDateTime at = MONDAY.atZone(ZoneOffset.UTC).plusMinutes(30L * i);
      boolean isWeekEnd = at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
      boolean isNight =
          at.toLocalTime().isBefore(LocalTime.of(8, 0))
              || at.toLocalTime().isAfter(LocalTime.of(18, 0));
      boolean isOut = outage && i / 48 >= 8 && i / 48 <= 11;
      if (!isWeekEnd && !isNight && !isOut) {
        rhythm = rhythm.with(at.toInstant());
      }
    }
    return rhythm;
  }
}
