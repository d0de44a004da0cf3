package org.minhchung.ingest.extract.date;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.PersianCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the day in a text: year, month and day in the orders in which people write them. */
final class DateWords {
  private static final int MAX_PARTS = 40;

  private static final Pattern PART =
      Pattern.compile(
          "\\d+|[\\u2e80-\\u9fff]|[\\p{L}\\p{M}&&[^\\u2e80-\\u9fff]]+(?:\\.(?=\\p{L})[\\p{L}\\p{M}]+)*|[^\\s]");

  private static final Pattern ERA = Pattern.compile("(令和|平成|昭和|民國|民国)\\s?(元|\\d{1,3})\\s?年");
  private static final Map<String, Integer> ERA_BEGAN =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "民國", 1911, "民国", 1911);

  /** Words that may stand between the parts of a date. */
  private static final Set<String> BETWEEN =
      Set.of(
          ",", ".", "،", "de", "del", "of", "the", "th", "st", "nd", "rd", "er", "º", "ª", "do",
          "da", "den", "năm", "año", "ano", "พ.ศ", "พ.ศ.", "พศ", "ค.ศ", "ปี", "í", "a", "sd", "ng",
          "ika", "-", "/", "日", "일", "年", "년", "ngày");

  private static final Set<String> MONTH_BEFORE_NUMBER = Set.of("tháng", "thg");
  private static final Set<String> SEPARATORS = Set.of("-", "/", ".", "–", "‑");

  private final List<String> parts = new ArrayList<>();
  private final DateLocale locale;

  private DateWords(String text, DateLocale locale) {
    this.locale = locale;
    Matcher part = PART.matcher(withoutEras(text));
    while (part.find() && parts.size() < MAX_PARTS) {
      parts.add(part.group());
    }
  }

  /** The first day that the text, in lower case, names; null where it names none for certain. */
  static LocalDate date(String text, DateLocale locale) {
    return new DateWords(text, locale).find();
  }

  private LocalDate find() {
    for (int i = 0; i < parts.size(); i++) {
      LocalDate date = numeric(i);
      date = date == null ? marked(i) : date;
      date = date == null ? named(i) : date;
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** 2026-11-24, 24/11/2026. */
  private LocalDate numeric(int i) {
    if (!isNumber(i) || !isNumber(i + 2) || !isNumber(i + 4)) {
      return null;
    }
    String separator = parts.get(i + 1);
    boolean separated = SEPARATORS.contains(separator) && separator.equals(parts.get(i + 3));
    if (!separated) {
      return null;
    }
    if (isYear(i)) {
      return day(number(i), number(i + 2), number(i + 4));
    }
    if (!isYear(i + 4) || parts.get(i).length() > 2 || parts.get(i + 2).length() > 2) {
      return null;
    }
    int first = number(i);
    int second = number(i + 2);
    boolean dayFirst =
        first > 12
            || separator.equals(".")
            || first == second
            || locale.order() == DateLocale.Order.DAY_FIRST;
    if (dayFirst && second <= 12) {
      return day(number(i + 4), second, first);
    }
    boolean monthFirst = second > 12 || locale.order() == DateLocale.Order.MONTH_FIRST;
    return monthFirst ? day(number(i + 4), first, second) : null;
  }

  /** 2026年11月24日, 2026년 11월 24일. */
  private LocalDate marked(int i) {
    boolean chinese = at(i + 1).equals("年") && at(i + 3).equals("月");
    boolean korean = at(i + 1).startsWith("년") && at(i + 3).startsWith("월");
    return (chinese || korean) && isYear(i) && isNumber(i + 2) && isNumber(i + 4)
        ? day(number(i), number(i + 2), number(i + 4))
        : null;
  }

  /** 24 November 2026, November 24, 2026, 2026 November 24, 24 tháng 11 năm 2026. */
  private LocalDate named(int i) {
    int[] month = month(i);
    if (month == null) {
      return null;
    }
    int before = skipBack(i - 1);
    int after = skip(i + month[1]);
    boolean persian = month[2] == 1;
    if (isDay(before) && isYear(after)) {
      return day(number(after), month[0], number(before), persian);
    }
    if (isDay(before) && isShortThaiYear(after, i)) {
      return day(2500 + number(after), month[0], number(before));
    }
    if (isDay(after)) {
      int year = skip(after + 1);
      if (isYear(year)) {
        return day(number(year), month[0], number(after), persian);
      }
      return isYear(before) ? day(number(before), month[0], number(after), persian) : null;
    }
    return null;
  }

  /** The month at a part, how many parts name it, and whether it is of the Iranian calendar. */
  private int[] month(int i) {
    String word = at(i);
    if (isNumber(i) || word.isEmpty()) {
      return null;
    }
    if (MONTH_BEFORE_NUMBER.contains(word) && isNumber(i + 1) && number(i + 1) <= 12) {
      return new int[] {number(i + 1), 2, 0};
    }
    int month = MonthNames.month(word + ' ' + at(i + 1), locale.language());
    if (month > 0) {
      return new int[] {month, 2, 0};
    }
    month = MonthNames.month(word, locale.language());
    if (month > 0) {
      return new int[] {month, 1, 0};
    }
    month = MonthNames.persian(word);
    return month > 0 ? new int[] {month, 1, 1} : null;
  }

  private int skip(int from) {
    int i = from;
    while (i < parts.size() && BETWEEN.contains(parts.get(i))) {
      i++;
    }
    return i;
  }

  private int skipBack(int from) {
    int i = from;
    while (i >= 0 && BETWEEN.contains(parts.get(i))) {
      i--;
    }
    return i;
  }

  private boolean isNumber(int i) {
    return i >= 0 && i < parts.size() && Character.isDigit(parts.get(i).charAt(0));
  }

  private boolean isYear(int i) {
    return isNumber(i) && parts.get(i).length() == 4;
  }

  private boolean isDay(int i) {
    return isNumber(i) && parts.get(i).length() <= 2 && number(i) >= 1 && number(i) <= 31;
  }

  /** Thai pages shorten 2569 to 69. */
  private boolean isShortThaiYear(int i, int month) {
    char script = at(month).charAt(0);
    return script >= '\u0e01' && script <= '\u0e4f' && isNumber(i) && parts.get(i).length() == 2;
  }

  private int number(int i) {
    String digits = parts.get(i);
    return digits.length() > 8 ? -1 : Integer.parseInt(digits);
  }

  private String at(int i) {
    return i >= 0 && i < parts.size() ? parts.get(i) : "";
  }

  private LocalDate day(int year, int month, int day) {
    return day(year, month, day, locale.language().equals("fa") && year < 1500);
  }

  private static LocalDate day(int year, int month, int day, boolean persian) {
    if (persian) {
      return fromPersian(year, month, day);
    }
    if (year < 1900) {
      return null; // of a calendar that is not read; the same day may follow in this one
    }
    boolean buddhist = year > 2400 && year < 2700;
    return LocalDate.of(buddhist ? year - 543 : year, month, day);
  }

  private static LocalDate fromPersian(int year, int month, int day) {
    if (year < 1300 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 31) {
      throw new DateTimeException("no day of the Iranian calendar");
    }
    PersianCalendar calendar = new PersianCalendar();
    calendar.clear();
    calendar.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
    calendar.set(Calendar.EXTENDED_YEAR, year);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    return Instant.ofEpochMilli(calendar.getTimeInMillis()).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static String withoutEras(String text) {
    Matcher era = ERA.matcher(text);
    return era.replaceAll(
        m -> {
          int year = m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2));
          return (ERA_BEGAN.get(m.group(1)) + year) + "年";
        });
  }
}
