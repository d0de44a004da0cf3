package org.minhchung.analyze.text;

/**
 * A stretch of a text.
 *
 * @param start of the first character, in UTF-16 units
 * @param end after the last character, in UTF-16 units
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span from " + start + " to " + end + " is not possible");
    }
  }

  public int length() {
    return end - start;
  }

  /** What it covers of the text that it was found in. */
  public String of(String text) {
    return text.substring(start, end);
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
