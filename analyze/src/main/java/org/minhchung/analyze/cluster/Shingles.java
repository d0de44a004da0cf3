package org.minhchung.analyze.cluster;

import java.util.Set;
import java.util.function.LongConsumer;
import org.minhchung.analyze.text.Folding;
import org.minhchung.analyze.text.LanguageTag;

/** The overlapping pieces of a text, hashed: three words, or a few characters without spaces. */
final class Shingles {
  private static final int WORDS = 3;

  /** About two words of Chinese or Japanese. */
  private static final int CHARACTERS = 4;

  /** About two words of Thai, Lao or Khmer. */
  private static final int LETTERS = 8;

  private static final Set<String> HAN = Set.of("zh", "ja");
  private static final Set<String> ABUGIDA = Set.of("th", "lo", "km");

  private Shingles() {}

  /** Hands over the hash of each shingle; returns how many there were. */
  static int of(String text, String languageTag, LongConsumer each) {
    String language = LanguageTag.language(languageTag);
    String folded = Folding.fold(text);
    if (HAN.contains(language)) {
      return ofUnits(folded, CHARACTERS, true, each);
    }
    if (ABUGIDA.contains(language)) {
      return ofUnits(folded, LETTERS, true, each);
    }
    return ofUnits(folded, WORDS, false, each);
  }

  private static int ofUnits(String folded, int size, boolean characters, LongConsumer each) {
    long[] last = new long[size];
    int units = 0;
    int i = 0;
    while (i < folded.length()) {
      if (!part(folded.charAt(i))) {
        i++;
        continue;
      }
      long unit = 0;
      do {
        unit = unit * 1_000_003 + folded.charAt(i);
        i++;
      } while (!characters && i < folded.length() && part(folded.charAt(i)));
      last[units % size] = unit;
      units++;
      if (units >= size) {
        each.accept(hash(last, units));
      }
    }
    return Math.max(0, units - size + 1);
  }

  /** Surrogates count as letters: rare Han characters are written with them. */
  private static boolean part(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || Character.isSurrogate(c);
  }

  private static long hash(long[] last, int units) {
    long hash = 0;
    for (int i = 0; i < last.length; i++) {
      hash = mix(hash ^ last[(units + i) % last.length]);
    }
    return hash;
  }

  /** The finaliser of SplitMix64. */
  static long mix(long value) {
    long mixed = (value + 0x9E3779B97F4A7C15L);
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
