package org.minhchung.analyze.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which scripts a text is written in, and which languages that leaves. */
final class ScriptProfile {
  /** A character of these scripts says as much as several letters. */
  private static final Map<UnicodeScript, Integer> WEIGHT =
      Map.of(
          UnicodeScript.HAN, 3,
          UnicodeScript.HANGUL, 3,
          UnicodeScript.HIRAGANA, 2,
          UnicodeScript.KATAKANA, 2);

  private static final Map<UnicodeScript, List<String>> LANGUAGES =
      Map.of(
          UnicodeScript.LATIN,
          List.of("en", "vi", "fr", "es", "de", "id", "ms", "tl", "pt", "it", "nl", "pl", "tr"),
          UnicodeScript.CYRILLIC,
          List.of("ru", "uk"),
          UnicodeScript.ARABIC,
          List.of("ar"),
          UnicodeScript.DEVANAGARI,
          List.of("hi"),
          UnicodeScript.THAI,
          List.of("th"),
          UnicodeScript.LAO,
          List.of("lo"),
          UnicodeScript.KHMER,
          List.of("km"),
          UnicodeScript.HANGUL,
          List.of("ko"));

  /** Japanese writes a kana for every two or three kanji; Chinese text quotes one now and then. */
  private static final double KANA_SHARE_OF_JAPANESE = 0.05;

  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

  /** {@link #script} of the basic plane, for a look-up takes long. */
  private static final short[] BASIC = new short[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < BASIC.length; c++) {
      BASIC[c] = (short) script(c);
    }
  }

  private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
  private final int letters;

  ScriptProfile(String text) {
    int[] byScript = new int[SCRIPTS.length];
    int seen = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int script = c < BASIC.length ? BASIC[c] : script(c);
      if (script >= 0) {
        byScript[script]++;
        seen++;
      }
    }
    for (int i = 0; i < byScript.length; i++) {
      if (byScript[i] > 0) {
        counts.put(SCRIPTS[i], byScript[i]);
      }
    }
    letters = seen;
  }

  /** The place of a letter's script, or -1 for what is no letter. */
  private static int script(int c) {
    return Character.isLetter(c) ? UnicodeScript.of(c).ordinal() : -1;
  }

  int letters() {
    return letters;
  }

  /** The languages of the main script; empty where we read none that is written in it. */
  List<String> candidates() {
    int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
    int han = count(UnicodeScript.HAN);
    UnicodeScript main = main();
    if (main == UnicodeScript.HAN
        || main == UnicodeScript.HIRAGANA
        || main == UnicodeScript.KATAKANA) {
      return kana > KANA_SHARE_OF_JAPANESE * (kana + han) ? List.of("ja") : List.of("zh");
    }
    return main == null ? List.of() : LANGUAGES.getOrDefault(main, List.of());
  }

  /** The share of the letters that are in the main script, 0 to 1. */
  double purity() {
    int total = counts.keySet().stream().mapToInt(this::weighted).sum();
    return total == 0 ? 0 : (double) weighted(main()) / total;
  }

  private UnicodeScript main() {
    return counts.keySet().stream()
        .max((a, b) -> Integer.compare(weighted(a), weighted(b)))
        .orElse(null);
  }

  private int weighted(UnicodeScript script) {
    return count(script) * WEIGHT.getOrDefault(script, 1);
  }

  private int count(UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }
}
