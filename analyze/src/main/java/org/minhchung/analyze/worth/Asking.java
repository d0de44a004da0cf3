package org.minhchung.analyze.worth;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells questions, with the mark and, where a language does without, by the word that asks. */
final class Asking {
  private static final String MARKS = "?？؟";

  /** A word that asks makes a question anywhere in a sentence, for they seldom write the mark. */
  private static final Set<String> UNMARKED = Set.of("th", "lo", "km");

  /** Endings that ask before a full stop. */
  private static final Map<String, Pattern> ENDINGS =
      Map.of(
          "ja", Pattern.compile("(?:か|かな|かしら|のだろうか)[。！」』 ]*$"),
          "ko", Pattern.compile("(?:는가|은가|인가|던가|까|까요|나요|가요)[.! ]*$"),
          "zh", Pattern.compile("[吗嗎呢][。！ ]*$"),
          "lo", Pattern.compile("ບໍ່?[. ]*$"),
          "th", Pattern.compile("(?:ไหม|หรือไม่|หรือเปล่า)[. ]*$"));

  private Asking() {}

  /**
   * Whether a sentence asks.
   *
   * @param last its last character, closing marks aside
   * @param asks whether it has one of the language's words that ask
   */
  static boolean asks(String sentence, String language, char last, boolean asks) {
    if (MARKS.indexOf(last) >= 0 || (asks && UNMARKED.contains(language))) {
      return true;
    }
    Pattern ending = ENDINGS.get(language);
    return ending != null && ending.matcher(sentence).find();
  }
}
