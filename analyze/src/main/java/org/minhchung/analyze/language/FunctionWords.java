package org.minhchung.analyze.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.minhchung.analyze.text.Lexicon;

/** What the small words and the letters of a text say about its language. */
final class FunctionWords {
  private static final float TELLING = 2;
  private static final float LETTER = 0.5f;
  private static final float MISSING_LETTERS = -2;

  /** In shorter texts the lack of a letter says less. */
  private static final float LONG = 60;

  /** Beyond these the script decides alone. */
  private static final int MOST_LETTERS = 0x2000;

  private static final int FOREIGN_SET = 1;
  private static final String LETTERS = "letters.";
  private static final String EXPECTS = "expects.";
  private static final String FOREIGN = "foreign";

  private final List<String> languages;
  private final WordTable words;

  /** Evidence of letters, by letter; null where there is none. */
  private final float[][] letters = new float[MOST_LETTERS][];

  /** Which sets a letter is in: that of foreign letters, and those that languages expect. */
  private final int[] sets = new int[MOST_LETTERS];

  /** The language that expects some letter of a set, by set. */
  private final List<Integer> expecting = new ArrayList<>();

  FunctionWords() {
    Lexicon lexicon = Lexicon.beside(FunctionWords.class, "function-words.txt");
    mark(String.join("", lexicon.get(FOREIGN)), FOREIGN_SET);
    Set<String> names = new LinkedHashSet<>();
    lexicon.keys().forEach(key -> names.add(language(key)));
    names.remove(FOREIGN);
    this.languages = List.copyOf(names);
    Map<String, float[]> byWord = new HashMap<>();
    for (String key : lexicon.keys()) {
      int column = languages.indexOf(language(key));
      if (key.startsWith(LETTERS)) {
        for (char c : lexicon.only(key).toCharArray()) {
          letters[c] = letters[c] == null ? new float[languages.size()] : letters[c];
          letters[c][column] = LETTER;
        }
      } else if (key.startsWith(EXPECTS)) {
        expecting.add(column);
        mark(lexicon.only(key), FOREIGN_SET << expecting.size());
      } else if (!key.equals(FOREIGN)) {
        float weight = key.endsWith("!") ? TELLING : 1;
        for (String word : lexicon.get(key)) {
          float[] evidence = byWord.computeIfAbsent(word, k -> new float[languages.size()]);
          evidence[column] = Math.max(evidence[column], weight);
        }
      }
    }
    byWord.values().forEach(FunctionWords::share);
    Arrays.stream(letters).filter(Objects::nonNull).forEach(FunctionWords::share);
    this.words = new WordTable(byWord);
  }

  private void mark(String some, int set) {
    for (char c : some.toCharArray()) {
      sets[c] |= set;
    }
  }

  private static String language(String key) {
    return key.replace(LETTERS, "").replace(EXPECTS, "").replace("!", "");
  }

  /** What is said for several languages says less for each. */
  private static void share(float[] evidence) {
    int n = 0;
    for (float weight : evidence) {
      n += weight > 0 ? 1 : 0;
    }
    for (int i = 0; i < evidence.length; i++) {
      evidence[i] /= n;
    }
  }

  /** Evidence for each language, in words. */
  Evidence of(Letters text) {
    float[] sums = new float[languages.size()];
    int count = 0;
    int strange = 0;
    int met = 0;
    long hash = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.at(i);
      if (c == ' ') {
        count++;
        add(words.get(hash), sums);
        hash = 0;
      } else {
        hash = WordTable.next(hash, c);
        if (c > 'z' && c < MOST_LETTERS) {
          add(letters[c], sums);
          met |= sets[c];
          strange += sets[c] & FOREIGN_SET;
        }
      }
    }
    for (int i = 0; i < expecting.size(); i++) {
      boolean isMet = (met & FOREIGN_SET << i + 1) != 0;
      sums[expecting.get(i)] += isMet ? 0 : MISSING_LETTERS * Math.min(1, text.length() / LONG);
    }
    return new Evidence(languages, sums, count, strange);
  }

  private static void add(float[] evidence, float[] sums) {
    if (evidence != null) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += evidence[i];
      }
    }
  }

  /**
   * What was found.
   *
   * @param sums evidence in words, by language
   * @param count how many words the text has
   * @param strange how many letters belong to none of our languages
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Evidence(List<String> languages, float[] sums, int count, int strange) {
    double of(String language) {
      int column = languages.indexOf(language);
      return column < 0 ? 0 : sums[column];
    }
  }
}
