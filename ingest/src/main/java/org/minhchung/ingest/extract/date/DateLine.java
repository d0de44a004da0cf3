package org.minhchung.ingest.extract.date;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minhchung.ingest.extract.text.Scripts;

/** Tells a line that is hardly more than a date from a sentence that names one. */
final class DateLine {
  private static final int MAX_TEXT = 90;
  private static final int MOST_WORDS = 5;
  private static final int LETTERS_OF_A_WORD = 6;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern OF_DATES =
      Pattern.compile("[年月日時时分秒点點星期周週曜上下午前後后一二三四五六七火水木金土년월일시분요오전후]");
  private static final Pattern YEAR = Pattern.compile("(?:19|20|25)\\d\\d");
  private static final Pattern SENTENCE = Pattern.compile("(?:\\p{L}{3}[.!?…]|[。！？।])$");

  /** A day counted from now, also where it stands with "published" before it. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|[\\s:|·•,-])(?:yesterday|today|just now|gestern|heute|hier|aujourd.hui|ayer|hoy"
              + "|ontem|hoje|ieri|oggi|kemarin|semalam|hôm qua|hôm nay|vừa xong|вчера|сегодня|dün"
              + "|bugün|gisteren|vandaag)(?:$|[\\s:|·•,-])"
              + "|(?:昨天|今天|昨日|本日|刚刚|剛剛|어제|오늘|เมื่อวาน|วันนี้)");

  /** How long ago it was, in a number; whole short lines only, with plain spaces. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "^(?:vor|hace|há|il y a|منذ|قبل)\\s.{0,4}\\p{Nd}.{0,20}$"
              + "|\\p{Nd}\\s?.{0,12}(?:\\sago|\\strước|\\slalu|\\sназад|\\stому|\\sönce|\\sgeleden|\\sfa"
              + "|前|전|ที่แล้ว|ที่ผ่านมา)(?:$|[\\s:|·•,-])");

  private static final int MAX_RELATIVE = 40;

  private DateLine() {}

  /** Whether it says when, counted from now. */
  static boolean isRelative(String line) {
    if (line.length() > MAX_RELATIVE) {
      return false;
    }
    boolean hasDigit = hasDigit(line);
    if (hasDigit && YEAR.matcher(line).find()) {
      return false;
    }
    String folded = line.toLowerCase(Locale.ROOT);
    return NAMED.matcher(folded).find() || (hasDigit && COUNTED.matcher(folded).find());
  }

  /** Whether there is a digit of any script in it; without one, most lines are no date. */
  static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isDigit(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is short and has few words but those of a date. */
  static boolean isOne(String line, DateLocale locale) {
    if (line.length() > MAX_TEXT || SENTENCE.matcher(line).find()) {
      return false;
    }
    double words = 0;
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words += weight(word.group().toLowerCase(Locale.ROOT), locale);
    }
    return words <= MOST_WORDS;
  }

  /** For how many words it counts; scripts without spaces run several together. */
  private static double weight(String word, DateLocale locale) {
    if (Scripts.isDense(word.charAt(0))) {
      return OF_DATES.matcher(word).replaceAll("").length() / 2.0;
    }
    if (MonthNames.month(word, locale.language()) > 0) {
      return 0;
    }
    boolean spaced = word.charAt(0) < '\u0e00' || word.charAt(0) > '\u0eff';
    return spaced ? 1 : (double) word.length() / LETTERS_OF_A_WORD;
  }
}
