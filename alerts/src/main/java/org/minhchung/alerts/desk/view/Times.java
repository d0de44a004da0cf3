package org.minhchung.alerts.desk.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Puts times into the reader's words and zone. */
public final class Times {
  private final Words words;
  private final Clock clock;
  private final ZoneId zone;
  private final DateTimeFormatter date;
  private final DateTimeFormatter dateTime;
  private final DateTimeFormatter time;
  private final DateTimeFormatter zoneName;

  public Times(Words words, Clock clock, ZoneId zone) {
    this.words = words;
    this.clock = clock;
    this.zone = zone;
    Locale locale = words.locale();
    this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    this.dateTime =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale);
    this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
    this.zoneName = DateTimeFormatter.ofPattern("z", locale);
  }

  /** A moment, or null for null. */
  public Moment of(Instant instant) {
    if (instant == null) {
      return null;
    }
    ZonedDateTime at = instant.atZone(zone);
    boolean today = at.toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
    return new Moment(
        instant.toString(),
        dateTime.format(at) + " " + zoneName.format(at),
        today ? time.format(at) : dateTime.format(at),
        relative(Duration.between(instant, clock.instant()), at));
  }

  /** A day's date. */
  String day(LocalDate day) {
    return date.format(day);
  }

  private String relative(Duration age, ZonedDateTime at) {
    if (age.toDays() >= 7 || age.toMinutes() <= -1) {
      return date.format(at);
    }
    if (age.toDays() >= 1) {
      return words.say("time.days", age.toDays());
    }
    if (age.toHours() >= 1) {
      return words.say("time.hours", age.toHours());
    }
    return age.toMinutes() >= 1
        ? words.say("time.minutes", age.toMinutes())
        : words.say("time.now");
  }
}
