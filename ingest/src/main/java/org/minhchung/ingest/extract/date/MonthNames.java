package org.minhchung.ingest.extract.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of months in the languages that have any, from CLDR. Read once, when first needed. */
final class MonthNames {
  private static final String[] LOCALES = {
    "en", "vi", "id", "ms", "fil", "fr", "de", "de_AT", "es", "pt", "it", "nl", "ru", "uk", "be",
    "pl", "cs", "sk", "sl", "hr", "bs_Latn", "sr", "sr_Latn", "mk", "bg", "ro", "hu", "el", "tr",
    "az", "kk", "uz", "ky", "hy", "ka", "sv", "nb", "da", "fi", "et", "lv", "lt", "is", "sq", "ca",
    "eu", "gl", "ga", "cy", "af", "sw", "so", "am", "he", "ar", "ar_LB", "ar_DZ", "ar_MA", "ar_IQ",
    "fa", "ur", "ps", "hi", "mr", "ne", "bn", "as", "pa", "gu", "or", "ta", "te", "kn", "ml", "si",
    "th", "lo", "km", "my", "jv", "su", "mn"
  };

  private static final int[] WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};
  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
  private static final String ALL = "";
  private static final Map<String, Map<String, Integer>> BY_NAME = new HashMap<>();
  private static final Map<String, Integer> PERSIAN = new HashMap<>();

  static {
    for (String name : LOCALES) {
      ULocale locale = new ULocale(name);
      DateFormatSymbols symbols = new DateFormatSymbols(new GregorianCalendar(locale), locale);
      for (int width : WIDTHS) {
        for (int context : CONTEXTS) {
          String[] months = symbols.getMonths(context, width);
          for (int i = 0; i < 12; i++) {
            add(months[i], locale.getLanguage(), i + 1);
          }
        }
      }
    }
    add("sept", "en", 9);
    add("juni", "de", 6);
    ULocale persian = new ULocale("fa@calendar=persian");
    String[] months =
        new DateFormatSymbols(new PersianCalendar(persian), persian)
            .getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
    for (int i = 0; i < 12; i++) {
      PERSIAN.put(key(months[i]), i + 1);
    }
  }

  private MonthNames() {}

  /**
   * The month, 1 to 12, or 0 where the word is none, or means different months in different
   * languages and the page's is not known.
   */
  static int month(String word, String language) {
    Map<String, Integer> meanings = BY_NAME.get(key(word));
    if (meanings == null) {
      return 0;
    }
    Integer sure = meanings.get(language);
    return sure != null ? sure : meanings.get(ALL);
  }

  /** The month of the Iranian calendar, 1 to 12, or 0. */
  static int persian(String word) {
    return PERSIAN.getOrDefault(key(word), 0);
  }

  private static void add(String name, String language, int month) {
    String key = key(name);
    if (key.length() < 2 || Character.isDigit(key.charAt(0)) || isNumbered(key)) {
      return;
    }
    Map<String, Integer> meanings = BY_NAME.computeIfAbsent(key, k -> new HashMap<>());
    meanings.merge(language, month, (a, b) -> a.equals(b) ? a : 0);
    meanings.merge(ALL, month, (a, b) -> a.equals(b) ? a : 0);
  }

  private static boolean isNumbered(String key) {
    return key.chars().anyMatch(Character::isDigit);
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '.' && c != '\'' && c != '’' && c != '\u200c' && c != '\u0307') {
        key.append(c);
      }
    }
    return key.toString().strip().toLowerCase(Locale.ROOT);
  }
}
