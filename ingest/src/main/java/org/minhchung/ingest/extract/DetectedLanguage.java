package org.minhchung.ingest.extract;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The language of a text as far as its letters alone give it away: Thai, Chinese, Japanese, Korean,
 * Greek and others have scripts of their own, Vietnamese has letters of its own. Nothing is said of
 * what only a language model can tell apart; that is done where articles are analysed.
 */
final class DetectedLanguage {
  private static final int ENOUGH = 60;
  private static final int LOOKED_AT = 4_000;
  private static final double MOST = 0.6;
  private static final double VIETNAMESE = 0.08;
  private static final double KANA = 0.1;

  /** All letters below are Latin; asking for a character's script is slow. */
  private static final char BEYOND_LATIN = '\u0250';

  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

  private static final Map<UnicodeScript, String> OWN =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(UnicodeScript.THAI, "th"),
              Map.entry(UnicodeScript.LAO, "lo"),
              Map.entry(UnicodeScript.KHMER, "km"),
              Map.entry(UnicodeScript.MYANMAR, "my"),
              Map.entry(UnicodeScript.HANGUL, "ko"),
              Map.entry(UnicodeScript.GREEK, "el"),
              Map.entry(UnicodeScript.HEBREW, "he"),
              Map.entry(UnicodeScript.GEORGIAN, "ka"),
              Map.entry(UnicodeScript.ARMENIAN, "hy"),
              Map.entry(UnicodeScript.TAMIL, "ta"),
              Map.entry(UnicodeScript.TELUGU, "te"),
              Map.entry(UnicodeScript.KANNADA, "kn"),
              Map.entry(UnicodeScript.MALAYALAM, "ml"),
              Map.entry(UnicodeScript.SINHALA, "si"),
              Map.entry(UnicodeScript.GUJARATI, "gu"),
              Map.entry(UnicodeScript.GURMUKHI, "pa")));

  /** Scripts in which languages other than those of Latin letters are written. */
  private static final Map<UnicodeScript, Set<String>> SHARED =
      new EnumMap<>(
          Map.of(
              UnicodeScript.CYRILLIC,
              Set.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt", "uz", "bs"),
              UnicodeScript.ARABIC,
              Set.of("ar", "fa", "ur", "ps", "ckb", "ku", "ug", "sd", "ms", "az", "pa", "ks"),
              UnicodeScript.DEVANAGARI,
              Set.of("hi", "mr", "ne", "sa", "kok", "mai", "bho"),
              UnicodeScript.BENGALI,
              Set.of("bn", "as")));

  private static final Set<String> CHINESE = Set.of("yue", "wuu");

  /** The languages with a script that is theirs alone, or that a page is never written without. */
  private static final Set<String> NEVER_IN_LATIN =
      Set.of("zh", "ja", "ru", "uk", "bg", "ar", "fa", "ur", "hi", "bn");

  private final int[] counts = new int[SCRIPTS.length];
  private int all;
  private int vietnamese;

  /** Looks at the letters of a text. */
  static DetectedLanguage in(String text) {
    return new DetectedLanguage(text);
  }

  private DetectedLanguage(String text) {
    int end = Math.min(text.length(), LOOKED_AT);
    int latin = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
      } else if (c < BEYOND_LATIN) {
        latin += Character.isLetter(c) ? 1 : 0;
        vietnamese += isVietnamese(c) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        counts[UnicodeScript.of(c).ordinal()]++;
        all++;
        vietnamese += isVietnamese(c) ? 1 : 0;
      }
    }
    counts[UnicodeScript.LATIN.ordinal()] += latin;
    all += latin;
  }

  /** ISO 639, or null where letters do not tell. */
  String code() {
    if (all < ENOUGH) {
      return null;
    }
    int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
    int han = count(UnicodeScript.HAN);
    if (kana + han > all * MOST) {
      return kana > all * KANA ? "ja" : "zh";
    }
    UnicodeScript main = main();
    if (main == UnicodeScript.LATIN) {
      return vietnamese > all * VIETNAMESE ? "vi" : null;
    }
    return main == null ? null : OWN.get(main);
  }

  private UnicodeScript main() {
    for (UnicodeScript script : SCRIPTS) {
      if (all >= ENOUGH && count(script) > all * MOST) {
        return script;
      }
    }
    return null;
  }

  private int count(UnicodeScript script) {
    return counts[script.ordinal()];
  }

  /** The letters that hardly any other language writes. */
  private static boolean isVietnamese(char c) {
    return (c >= '\u1ea0' && c <= '\u1ef9')
        || c == 'ơ'
        || c == 'ư'
        || c == 'Ơ'
        || c == 'Ư'
        || c == 'đ'
        || c == 'Đ';
  }

  /** Whether the text cannot be in the language that is declared for it. */
  boolean contradicts(String declared) {
    if (declared == null) {
      return false;
    }
    Locale locale = Locale.forLanguageTag(declared);
    String language = locale.getLanguage();
    String own = code();
    if (own != null) {
      return !own.equals(language) && !(own.equals("zh") && CHINESE.contains(language));
    }
    UnicodeScript main = main();
    if (main == null || !locale.getScript().isEmpty()) {
      return false;
    }
    Set<String> written = SHARED.get(main);
    if (written != null) {
      return !written.contains(language);
    }
    // in Latin letters, where the declared language has a script of its own
    return main == UnicodeScript.LATIN
        && (NEVER_IN_LATIN.contains(language)
            || (language.equals("vi") && vietnamese == 0)
            || OWN.containsValue(language));
  }
}
