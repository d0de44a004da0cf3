package org.minhchung.ingest.extract.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A headline that can be compared with another wording of it. */
public final class Headline {
  private static final double ALIKE = 0.5;
  private static final int FEWEST = 3;
  private static final int MAX_LENGTH = 500;

  private final String text;
  private final String bare;
  private Set<String> words;

  /** Looks at its beginning only where it is far longer than headlines are. */
  public Headline(String text) {
    this.text = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    this.bare = bare(this.text);
  }

  /** What it says. */
  public String text() {
    return text;
  }

  /** Its letters and digits, in lower case. */
  public String bare() {
    return bare;
  }

  /** Whether another text has half of the words of the shorter of both. */
  public boolean isLike(String other) {
    return isLike(new Headline(other));
  }

  /** As {@link #isLike(String)}. */
  public boolean isLike(Headline other) {
    if (bare.equals(other.bare)) {
      return !bare.isEmpty();
    }
    Set<String> common = new HashSet<>(words());
    common.retainAll(other.words());
    int fewer = Math.min(words().size(), other.words().size());
    return common.size() >= Math.min(FEWEST, fewer)
        && fewer > 1
        && common.size() >= Math.ceil(fewer * ALIKE);
  }

  /** Words, or characters where a script has no spaces. */
  private Set<String> words() {
    if (words == null) {
      words = new HashSet<>();
      StringBuilder word = new StringBuilder();
      for (int i = 0; i <= text.length(); i++) {
        char c = i < text.length() ? Character.toLowerCase(text.charAt(i)) : ' ';
        if (isPart(c) && c < '\u0e00') {
          word.append(c);
          continue;
        }
        if (word.length() > 0) {
          words.add(word.toString());
          word.setLength(0);
        }
        if (isPart(c)) {
          words.add(String.valueOf(c));
        }
      }
    }
    return words;
  }

  /** The letters and digits of a text, in lower case. */
  public static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    String folded = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      if (isPart(folded.charAt(i))) {
        bare.append(folded.charAt(i));
      }
    }
    return bare.toString();
  }

  private static boolean isPart(char c) {
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
