package org.minhchung.analyze.text;

/** A folded text that knows which stretch of the original each of its characters came from. */
public final class FoldedText {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  FoldedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  public String text() {
    return text;
  }

  /**
   * Where a stretch of the folded text stands in the original.
   *
   * @param start inclusive, in UTF-16 units of the folded text
   * @param end exclusive, greater than {@code start}
   */
  public Span original(int start, int end) {
    return new Span(starts[start], ends[end - 1]);
  }
}
