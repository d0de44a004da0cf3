package org.minhchung.ingest.extract.text;

import java.util.BitSet;
import java.util.Locale;

/**
 * A headline that can be compared with other wordings of it that editors wrote for one article, in
 * any script: by the pieces of three letters that both have.
 */
public final class Headline {
  private static final double ALIKE = 0.5;
  private static final double SAME_LENGTH = 0.2;
  private static final int MAX_LENGTH = 500;
  private static final int PIECE = 3;

  /** Far more than a headline has pieces, so that few of them share a bit. */
  private static final int BITS = 1 << 14;

  private final String text;
  private final String bare;
  private BitSet pieces;
  private int[] each;
  private int size;

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

  /** Whether another is a wording of the same: equal, or with half of the shorter one's pieces. */
  public boolean isLike(Headline other) {
    if (bare.equals(other.bare)) {
      return !bare.isEmpty();
    }
    return ofShorter(other) >= ALIKE && ofLonger(other) >= SAME_LENGTH;
  }

  /** Share of the shorter one's pieces that the other has too, from 0 to 1. */
  public double ofShorter(Headline other) {
    return share(other, Math.min(pieces().size, other.pieces().size));
  }

  /** Share of the longer one's pieces that the other has too, from 0 to 1. */
  public double ofLonger(Headline other) {
    return share(other, Math.max(pieces().size, other.pieces().size));
  }

  private double share(Headline other, int of) {
    int common = 0;
    for (int i = 0; i < size; i++) {
      common += other.pieces.get(each[i]) ? 1 : 0;
    }
    return of == 0 ? 0 : (double) common / of;
  }

  private Headline pieces() {
    if (pieces == null) {
      pieces = new BitSet(BITS);
      each = new int[bare.length()];
      for (int i = 0; i + PIECE <= bare.length(); i++) {
        int hash = (bare.charAt(i) * 31 + bare.charAt(i + 1)) * 31 + bare.charAt(i + 2);
        int piece = (hash ^ (hash >>> 14)) & (BITS - 1);
        if (!pieces.get(piece)) {
          pieces.set(piece);
          each[size++] = piece;
        }
      }
    }
    return this;
  }

  /** The letters, their marks and the digits of a text, in lower case. */
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

  /** Of a text in lower case. */
  private static boolean isPart(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
