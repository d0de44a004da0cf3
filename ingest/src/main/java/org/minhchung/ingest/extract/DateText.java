package org.minhchung.ingest.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date as machines write them in pages. Dates without an offset are taken as UTC. */
final class DateText {
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
              + "(?:[T\\s,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?.*$");
  private static final Pattern DAY_FIRST =
      Pattern.compile("^(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?:[T\\s,]+(\\d{1,2}):(\\d{2}).*)?$");
  private static final List<DateTimeFormatter> WORDED =
      List.of(
          worded("EEE, d MMM yyyy HH:mm[:ss] zzz"),
          worded("EEE, d MMM yyyy HH:mm[:ss] xx"),
          worded("EEE MMM d HH:mm:ss zzz yyyy"),
          worded("MMMM d, yyyy[ h:mm a][ HH:mm]"),
          worded("MMM d, yyyy[ h:mm a][ HH:mm]"),
          worded("d MMMM yyyy[ HH:mm]"),
          worded("d MMM yyyy[ HH:mm]"));

  private DateText() {}

  /** The moment, or null where the text is not such a date. */
  static Instant read(String raw) {
    if (raw == null || raw.isBlank() || raw.length() > 60) {
      return null;
    }
    String text = raw.strip();
    try {
      if (EPOCH.matcher(text).matches()) {
        long number = Long.parseLong(text);
        return text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
      }
      Matcher numeric = NUMERIC.matcher(text);
      if (numeric.matches()) {
        return numeric(numeric);
      }
      Matcher dayFirst = DAY_FIRST.matcher(text);
      if (dayFirst.matches()) {
        return dayFirst(dayFirst);
      }
    } catch (DateTimeException e) {
      return null; // such as a thirteenth month
    }
    for (DateTimeFormatter format : WORDED) {
      Instant read = worded(format, text);
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  private static Instant numeric(Matcher m) {
    LocalDateTime local =
        LocalDateTime.of(
            year(m.group(1)),
            number(m.group(2)),
            number(m.group(3)),
            number(m.group(4)),
            number(m.group(5)),
            Math.min(59, number(m.group(6))));
    String offset = m.group(7);
    boolean isUtc = offset == null || Character.isLetter(offset.charAt(0));
    return local.toInstant(isUtc ? ZoneOffset.UTC : ZoneOffset.of(offset));
  }

  private static Instant dayFirst(Matcher m) {
    int first = number(m.group(1));
    int second = number(m.group(2));
    boolean monthFirst = second > 12;
    return LocalDateTime.of(
            year(m.group(3)),
            monthFirst ? first : second,
            monthFirst ? second : first,
            number(m.group(4)),
            number(m.group(5)))
        .toInstant(ZoneOffset.UTC);
  }

  private static Instant worded(DateTimeFormatter format, String text) {
    try {
      Object read =
          format.parseBest(
              text,
              ZonedDateTime::from,
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from);
      if (read instanceof ZonedDateTime zoned) {
        return zoned.toInstant();
      }
      if (read instanceof OffsetDateTime offset) {
        return offset.toInstant();
      }
      if (read instanceof LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC);
      }
      return ((LocalDate) read).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null; // not in this form; the next one is tried
    }
  }

  /** Thai pages count years from the Buddha's death. */
  private static int year(String text) {
    int year = Integer.parseInt(text);
    return year > 2400 && year < 2700 ? year - 543 : year;
  }

  private static int number(String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }

  private static DateTimeFormatter worded(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
