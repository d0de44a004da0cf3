package org.minhchung.bench.score;

import java.util.List;

/** Counts pieces of text that an extraction must contain and pieces that it must not. */
public final class SegmentScore {
  private long presentFound;
  private long presentMissed;
  private long absentFound;

  /** Counts one page. */
  public void add(List<String> present, List<String> absent, String found) {
    String text = squashed(found);
    for (String piece : present) {
      if (text.contains(squashed(piece))) {
        presentFound++;
      } else {
        presentMissed++;
      }
    }
    absentFound += absent.stream().filter(piece -> text.contains(squashed(piece))).count();
  }

  /** Over all pages so far. */
  public Score score() {
    return new Score(
        (double) presentFound / Math.max(1, presentFound + absentFound),
        (double) presentFound / Math.max(1, presentFound + presentMissed));
  }

  private static String squashed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean wasSpace = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
      if (!isSpace) {
        out.append(c);
      } else if (!wasSpace) {
        out.append(' ');
      }
      wasSpace = isSpace;
    }
    return out.toString();
  }
}
