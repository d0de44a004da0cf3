package org.minhchung.bench.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The article extraction benchmark's score: texts are bags of four words in a row; precision and
 * recall are averaged over pages.
 */
public final class ShingleScore {
  private static final int WORDS = 4;

  private final List<Double> precisions = new ArrayList<>();
  private final List<Double> recalls = new ArrayList<>();

  /** Counts one page. */
  public void add(String gold, String found) {
    Map<List<String>, Integer> want = shingles(gold);
    Map<List<String>, Integer> got = shingles(found);
    long common =
        want.entrySet().stream()
            .mapToLong(e -> Math.min(e.getValue(), got.getOrDefault(e.getKey(), 0)))
            .sum();
    long gotInAll = sum(got);
    long wantInAll = sum(want);
    if (gotInAll > 0) {
      precisions.add((double) common / gotInAll);
    }
    if (wantInAll > 0) {
      recalls.add((double) common / wantInAll);
    }
  }

  /** Over all pages so far. */
  public Score score() {
    return new Score(mean(precisions), mean(recalls));
  }

  /** Pages that have a gold text. */
  public int pages() {
    return recalls.size();
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = words(text);
    Map<List<String>, Integer> shingles = new HashMap<>();
    if (!words.isEmpty()) {
      for (int i = 0; i < Math.max(1, words.size() - WORDS + 1); i++) {
        shingles.merge(
            List.copyOf(words.subList(i, Math.min(i + WORDS, words.size()))), 1, Integer::sum);
      }
    }
    return shingles;
  }

  /** Runs of letters, numbers and underscores: not the same as Java's {@code \w}. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      if (isWord(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  private static boolean isWord(int c) {
    if (c == '_' || Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  private static long sum(Map<List<String>, Integer> bag) {
    return bag.values().stream().mapToLong(Integer::longValue).sum();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
