package org.minhchung.ingest.extract.date;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads the one form in which nearly all machines write dates, 2026-11-24T09:30:00.000+07:00, by
 * position: several dates of each page are read, and patterns are slow.
 */
final class IsoDate {
  private static final int DAY = 10;
  private static final int MINUTE = 16;
  private static final int SECOND = 19;

  private final String text;

  private IsoDate(String text) {
    this.text = text;
  }

  /**
   * The date, or null where the text is not of this form.
   *
   * @throws java.time.DateTimeException where it is, but no such day or time exists
   */
  static PageDate read(String text) {
    return new IsoDate(text).read();
  }

  private PageDate read() {
    int year = number(0, 4);
    int month = number(5, 7);
    int day = number(8, DAY);
    boolean isDay = year >= 1900 && year < 2400 && month > 0 && day > 0 && is(4, '-') && is(7, '-');
    if (!isDay) {
      return null;
    }
    if (text.length() == DAY) {
      return new PageDate(LocalDateTime.of(year, month, day, 0, 0), false, null);
    }
    int hour = number(11, 13);
    int minute = number(14, MINUTE);
    if (!(is(DAY, 'T') || is(DAY, ' ')) || hour < 0 || minute < 0 || !is(13, ':')) {
      return null;
    }
    int end = MINUTE;
    int second = 0;
    if (is(MINUTE, ':')) {
      second = number(17, SECOND);
      end = SECOND;
      if (is(SECOND, '.')) {
        end++;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
          end++;
        }
      }
    }
    if (second < 0) {
      return null;
    }
    return zoned(LocalDateTime.of(year, month, day, hour, minute, second), end);
  }

  private PageDate zoned(LocalDateTime local, int end) {
    if (end == text.length()) {
      return new PageDate(local, true, null);
    }
    if (is(end, 'Z') && end + 1 == text.length()) {
      return new PageDate(local, true, ZoneOffset.UTC);
    }
    int colon = is(end + 3, ':') ? 1 : 0;
    int hours = number(end + 1, end + 3);
    int minutes = number(end + 3 + colon, end + 5 + colon);
    boolean isOffset = (is(end, '+') || is(end, '-')) && text.length() == end + 5 + colon;
    if (!isOffset || hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
      return null;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return new PageDate(local, true, ZoneOffset.ofTotalSeconds(is(end, '+') ? seconds : -seconds));
  }

  private boolean is(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** The digits between two places as a number, or -1. */
  private int number(int from, int to) {
    if (to > text.length()) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
