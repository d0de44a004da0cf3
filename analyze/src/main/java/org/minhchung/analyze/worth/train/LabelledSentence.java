package org.minhchung.analyze.worth.train;

import java.util.regex.Pattern;
import org.minhchung.analyze.text.Folding;

/**
 * A sentence of which somebody said whether it is worth checking.
 *
 * @param language BCP 47
 */
public record LabelledSentence(String id, String text, String language, boolean worth) {
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  /** The text without case, punctuation and spacing; sentences with one key are the same. */
  public String key() {
    return NOT_WORDS.matcher(Folding.casefold(text)).replaceAll(" ").strip();
  }
}
