package org.minhchung.bench.stated;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that a text names, by plain patterns that share nothing with the extractor's. */
final class StatedDays {
  private static final int FARTHEST_WEST = -12;
  private static final int FARTHEST_EAST = 14;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)(20\\d\\d)-(\\d\\d)-(\\d\\d)"
              + "(?:[T ](\\d\\d):(\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?\\s?(Z|[+-]\\d\\d:?\\d\\d)?)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?i)\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (20\\d\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (20\\d\\d)");
  private static final Pattern IN_PATH = Pattern.compile("/(20\\d\\d)/(\\d{1,2})/(\\d{1,2})/");

  private StatedDays() {}

  /** All days that a text names; a moment is of one day in one zone and of another elsewhere. */
  static Set<LocalDate> in(String text) {
    Set<LocalDate> days = new HashSet<>();
    Matcher iso = ISO.matcher(text);
    while (iso.find()) {
      add(days, () -> moment(iso));
    }
    Matcher first = MONTH_FIRST.matcher(text);
    while (first.find()) {
      add(days, () -> Set.of(day(first.group(3), month(first.group(1)), first.group(2))));
    }
    Matcher second = DAY_FIRST.matcher(text);
    while (second.find()) {
      add(days, () -> Set.of(day(second.group(3), month(second.group(2)), second.group(1))));
    }
    Matcher path = IN_PATH.matcher(text);
    while (path.find()) {
      int month = Integer.parseInt(path.group(2));
      add(days, () -> Set.of(day(path.group(1), month, path.group(3))));
    }
    return days;
  }

  private static void add(Set<LocalDate> days, java.util.function.Supplier<Set<LocalDate>> read) {
    try {
      days.addAll(read.get());
    } catch (DateTimeException e) {
      return; // such as a thirteenth month: no day is named
    }
  }

  private static Set<LocalDate> moment(Matcher m) {
    LocalDate day = day(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
    if (m.group(4) == null) {
      return Set.of(day);
    }
    LocalDateTime local = day.atTime(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)));
    ZoneOffset stated = m.group(6) == null ? ZoneOffset.UTC : ZoneOffset.of(m.group(6));
    OffsetDateTime moment = local.atOffset(stated);
    Set<LocalDate> days = new HashSet<>(Set.of(day));
    for (int hours = FARTHEST_WEST; hours <= FARTHEST_EAST; hours++) {
      days.add(moment.withOffsetSameInstant(ZoneOffset.ofHours(hours)).toLocalDate());
    }
    return days;
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static LocalDate day(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
  }
}
