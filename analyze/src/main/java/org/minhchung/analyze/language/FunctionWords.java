package org.minhchung.analyze.language;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.minhchung.analyze.text.Folding;
import org.minhchung.analyze.text.Lexicon;

/** What the small words and the letters of a text say about its language. */
final class FunctionWords {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final double LETTER = 0.5;
  private static final double MISSING_LETTERS = -2;

  private final Map<String, Map<String, Double>> words = new HashMap<>();
  private final Map<Character, Map<String, Double>> letters = new HashMap<>();
  private final Map<String, String> expected = new HashMap<>();
  private final String foreign;

  FunctionWords() {
    Lexicon lexicon = Lexicon.beside(FunctionWords.class, "function-words.txt");
    foreign = String.join("", lexicon.get("foreign"));
    for (String key : lexicon.keys()) {
      if (key.startsWith("letters.")) {
        String language = key.substring("letters.".length());
        for (char c : lexicon.only(key).toCharArray()) {
          letters.computeIfAbsent(c, k -> new HashMap<>()).put(language, LETTER);
        }
      } else if (key.startsWith("expects.")) {
        expected.put(key.substring("expects.".length()), lexicon.only(key));
      } else if (!key.equals("foreign")) {
        boolean telling = key.endsWith("!");
        String language = telling ? key.substring(0, key.length() - 1) : key;
        for (String word : lexicon.get(key)) {
          words
              .computeIfAbsent(word, k -> new HashMap<>())
              .merge(language, telling ? 2.0 : 1.0, Math::max);
        }
      }
    }
    words.values().forEach(FunctionWords::share);
    letters.values().forEach(FunctionWords::share);
  }

  private static void share(Map<String, Double> languages) {
    int n = languages.size();
    languages.replaceAll((language, weight) -> weight / n);
  }

  /** Evidence for each language, in words. */
  Evidence of(String text) {
    String folded = Folding.casefold(text);
    Map<String, Double> evidence = new HashMap<>();
    int count = 0;
    for (String word : NOT_A_WORD.split(folded, -1)) {
      if (!word.isEmpty()) {
        count++;
        words.getOrDefault(word, Map.of()).forEach((l, w) -> evidence.merge(l, w, Double::sum));
      }
    }
    int strange = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c > 'z') {
        letters.getOrDefault(c, Map.of()).forEach((l, w) -> evidence.merge(l, w, Double::sum));
        strange += foreign.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    expected.forEach(
        (language, some) -> {
          if (folded.chars().noneMatch(c -> some.indexOf(c) >= 0)) {
            evidence.merge(language, MISSING_LETTERS, Double::sum);
          }
        });
    return new Evidence(evidence, count, strange);
  }

  /**
   * @param words evidence in words, by language
   * @param count how many words the text has
   * @param strange how many letters belong to none of our languages
   */
  record Evidence(Map<String, Double> words, int count, int strange) {
    double of(String language) {
      return words.getOrDefault(language, 0.0);
    }
  }
}
