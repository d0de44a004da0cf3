package org.minhchung.alerts.diff;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What of a text counts when it is compared: its letters and numbers, and that it asks. */
public final class TextKey {
  private static final String ASKS = "?？؟";

  private TextKey() {}

  /** Words in lower case with one blank between them; empty where there are none. */
  public static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (counts(plain, i)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        gap = false;
        key.append(c);
      } else if (!isApostrophe(c)) {
        gap = true;
      }
    }
    String asked = text.strip();
    if (!key.isEmpty() && ASKS.indexOf(asked.charAt(asked.length() - 1)) >= 0) {
      key.append(" ?");
    }
    return key.toString();
  }

  private static boolean counts(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '%') {
      return true;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
      return true;
    }
    boolean digitAfter = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    boolean digitBefore = at > 0 && Character.isDigit(text.charAt(at - 1));
    return digitAfter && ((digitBefore && (c == '.' || c == ',')) || (!digitBefore && c == '-'));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  /**
   * How alike two keys are, from 0 for nothing in common to 1 for the same: the share of pairs of
   * neighbouring letters that they have in common, which needs no words and so suits every script.
   */
  public static double likeness(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    Map<Integer, Integer> pairs = pairs(one);
    int total = count(pairs);
    int common = 0;
    Map<Integer, Integer> others = pairs(other);
    for (Map.Entry<Integer, Integer> pair : others.entrySet()) {
      common += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
    }
    int all = total + count(others);
    return all == 0 ? 0 : 2.0 * common / all;
  }

  private static Map<Integer, Integer> pairs(String key) {
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < key.length(); i++) {
      pairs.merge(key.charAt(i) << 16 | key.charAt(i + 1), 1, Integer::sum);
    }
    return pairs;
  }

  private static int count(Map<Integer, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }
}
