package org.minhchung.ingest.extract.text;

import java.util.BitSet;

/** How alike two headlines are that editors wrote for one article, in any script. */
public final class Likeness {
  private static final int PIECE = 3;
  private static final int LONGEST = 400;

  /** Far more than a headline has pieces, so that few of them share a bit. */
  private static final int BITS = 1 << 14;

  private final BitSet pieces;
  private final int size;

  /** The headline that others are held against. */
  public Likeness(String text) {
    this.pieces = pieces(text);
    this.size = pieces.cardinality();
  }

  /** Share of the shorter one's three-letter pieces that the other has too, from 0 to 1. */
  public double to(String other) {
    BitSet others = pieces(other);
    return share(others, Math.min(size, others.cardinality()));
  }

  /** Share of the longer one's pieces that the other has too, from 0 to 1. */
  public double both(String other) {
    BitSet others = pieces(other);
    return share(others, Math.max(size, others.cardinality()));
  }

  private double share(BitSet others, int of) {
    others.and(pieces);
    return of == 0 ? 0 : (double) others.cardinality() / of;
  }

  private static BitSet pieces(String text) {
    String bare = Bare.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    BitSet pieces = new BitSet(BITS);
    for (int i = 0; i + PIECE <= bare.length(); i++) {
      int hash = (bare.charAt(i) * 31 + bare.charAt(i + 1)) * 31 + bare.charAt(i + 2);
      pieces.set((hash ^ (hash >>> 14)) & (BITS - 1));
    }
    return pieces;
  }
}
