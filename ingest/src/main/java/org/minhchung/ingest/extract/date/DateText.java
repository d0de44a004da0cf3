package org.minhchung.ingest.extract.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as machines and people write it, in any script's digits. A text without a year, such
 * as "3 hours ago" or "yesterday", is refused rather than guessed, and so is 3/4/2026 where the
 * page does not tell which of the two is the month.
 */
final class DateText {
  private static final int MAX_LENGTH = 120;
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern COMPACT =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:t?(\\d{2})(\\d{2})(\\d{2})(.{0,10}))?");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:.,/+-])([01]?\\d|2[0-3])"
              + "(?:\\s?(?::|h|時|时|點|点|시)\\s?([0-5]\\d)(?::([0-5]\\d)(?:[.,]\\d{1,9})?)?(?!\\d)"
              + "(?:\\s?[분分])?"
              + "|\\.([0-5]\\d)(?:(?=\\s?(?:uhr|wib|wita|wit|น|gmt|utc|[ap]\\.?m)(?!\\p{L}))"
              + "|(?<=(?:pukul|pkl|jam|kl|klo)\\.?\\s\\d{1,2}\\.\\d\\d)(?!\\d))"
              + "|(?=\\s?[ap]\\.?m(?!\\p{L})))");
  private static final Pattern AFTERNOON =
      Pattern.compile("^\\s?(?:p\\.?\\s?m(?!\\p{L})|م(?!\\p{L})|مساء|ch(?!\\p{L})|chiều|tối)");
  private static final Pattern MORNING =
      Pattern.compile("^\\s?(?:a\\.?\\s?m(?!\\p{L})|ص(?!\\p{L})|صباحا|sa(?!\\p{L})|sáng)");
  private static final Pattern MORNING_BEFORE = Pattern.compile("(?:上午|早上|凌晨|午前|오전|새벽|sáng)\\s?$");
  private static final Pattern AFTERNOON_BEFORE =
      Pattern.compile("(?:下午|晚上|午後|午后|오후|chiều|tối)\\s?$");
  private static final Pattern SUFFIX =
      Pattern.compile("^\\s?(?:[ap]\\.?\\s?m\\.?(?!\\p{L})|uhr|น\\.?)");

  private DateText() {}

  /** The date, or null where the text is none or leaves open which. */
  static PageDate read(String raw, DateLocale locale) {
    if (raw == null || raw.length() > MAX_LENGTH || raw.length() < 6) {
      return null;
    }
    try {
      PageDate iso = IsoDate.read(raw);
      if (iso != null) {
        return iso;
      }
      String text = normal(raw);
      if (EPOCH.matcher(text).matches()) {
        long number = Long.parseLong(text);
        Instant at =
            text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return new PageDate(at.atOffset(ZoneOffset.UTC).toLocalDateTime(), true, ZoneOffset.UTC);
      }
      Matcher compact = COMPACT.matcher(text);
      return compact.matches() ? compact(compact, locale) : worded(text, locale);
    } catch (DateTimeException e) {
      return null; // such as a thirteenth month
    }
  }

  private static PageDate compact(Matcher m, DateLocale locale) {
    LocalDate date = LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    if (m.group(4) == null) {
      return new PageDate(date.atStartOfDay(), false, null);
    }
    var local = date.atTime(number(m.group(4)), number(m.group(5)), number(m.group(6)));
    return new PageDate(local, true, DateZones.read(m.group(7), local, locale.language()));
  }

  private static PageDate worded(String text, DateLocale locale) {
    Matcher m = TIME.matcher(text);
    if (!m.find()) {
      LocalDate date = DateWords.date(text, locale);
      return date == null ? null : new PageDate(date.atStartOfDay(), false, null);
    }
    String before = text.substring(0, m.start());
    String after = text.substring(m.end());
    LocalTime time = time(m, before, after);
    Matcher suffix = SUFFIX.matcher(after);
    after = suffix.find() ? after.substring(suffix.end()) : after;
    LocalDate date = DateWords.date(before, locale);
    date = date == null ? DateWords.date(before + ' ' + DateZones.skip(after), locale) : date;
    if (date == null) {
      return null;
    }
    var local = date.atTime(time);
    return new PageDate(local, true, DateZones.read(after, local, locale.language()));
  }

  private static LocalTime time(Matcher m, String before, String after) {
    int hour = number(m.group(1));
    int minute = number(m.group(2) == null ? m.group(4) : m.group(2));
    boolean afternoon = AFTERNOON.matcher(after).find() || AFTERNOON_BEFORE.matcher(before).find();
    if (afternoon && hour < 12) {
      hour += 12;
    } else if (hour == 12
        && (MORNING.matcher(after).find() || MORNING_BEFORE.matcher(before).find())) {
      hour = 0;
    }
    return LocalTime.of(hour, minute, number(m.group(3)));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Lower case, digits as 0 to 9, plain spaces and marks, without what cannot be seen. */
  private static String normal(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      int digit = c < 128 ? -1 : Character.digit(c, 10);
      if (digit >= 0) {
        text.append((char) ('0' + digit));
      } else if (c >= '\uff01' && c <= '\uff5e') {
        text.append((char) (c - '\uff01' + '!'));
      } else if (c <= ' ' || Character.isSpaceChar(c)) {
        text.append(' ');
      } else if (c >= 128 && Character.getType(c) == Character.FORMAT) {
        continue;
      } else {
        text.append(c);
      }
    }
    return text.toString().strip().toLowerCase(Locale.ROOT);
  }
}
