package org.minhchung.ingest.fetch;

/**
 * Compares paths with the patterns of robots.txt: {@code *} stands for any characters, {@code $} at
 * the end for the end. The first place at which a piece fits is taken, except that the last piece
 * before a {@code $} must fit at the end. It counts its steps, for a file can be made to need many.
 */
final class RobotsMatch {
  private final long budget;
  private long steps;

  RobotsMatch(long budget) {
    this.budget = budget;
  }

  /** Whether there were more steps than allowed; what was said then means nothing. */
  boolean isExhausted() {
    return steps > budget;
  }

  boolean matches(String pattern, String path) {
    boolean toTheEnd = pattern.endsWith("$");
    int end = pattern.length() - (toTheEnd ? 1 : 0);
    int at = 0;
    int from = 0;
    boolean first = true;
    while (true) {
      int star = pattern.indexOf('*', from);
      boolean last = star < 0 || star >= end;
      int pieceEnd = last ? end : star;
      int length = pieceEnd - from;
      if (last && toTheEnd) {
        int tail = path.length() - length;
        boolean reachable = first ? tail == 0 : tail >= at;
        return reachable && fits(pattern, from, length, path, tail);
      }
      at =
          first
              ? (fits(pattern, from, length, path, 0) ? 0 : -1)
              : find(pattern, from, length, path, at);
      if (at < 0 || isExhausted()) {
        return false;
      }
      if (last) {
        return true;
      }
      at += length;
      from = star + 1;
      first = false;
    }
  }

  private int find(String pattern, int from, int length, String path, int start) {
    for (int at = start; at + length <= path.length(); at++) {
      if (fits(pattern, from, length, path, at)) {
        return at;
      }
      if (isExhausted()) {
        return -1;
      }
    }
    return -1;
  }

  private boolean fits(String pattern, int from, int length, String path, int at) {
    steps++;
    if (at + length > path.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (pattern.charAt(from + i) != path.charAt(at + i)) {
        steps += i;
        return false;
      }
    }
    steps += length;
    return true;
  }
}
