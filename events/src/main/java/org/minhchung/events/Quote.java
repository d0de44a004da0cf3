package org.minhchung.events;

/**
 * A place in an article's text, as W3C TextQuoteSelector and TextPositionSelector together.
 *
 * @param exact the words themselves
 * @param prefix up to 32 characters before them
 * @param suffix up to 32 characters after them
 * @param start offset of the first UTF-16 unit in {@link Article#text()}
 * @param end offset after the last
 */
public record Quote(String exact, String prefix, String suffix, int start, int end) {

  private static final int CONTEXT = 32;

  public Quote {
    Required.text(exact, "exact words of quote");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("quote from " + start + " to " + end);
    }
  }

  /** The quote of {@code text} between two offsets. */
  public static Quote of(String text, int start, int end) {
    return new Quote(
        text.substring(start, end),
        text.substring(Math.max(0, start - CONTEXT), start),
        text.substring(end, Math.min(text.length(), end + CONTEXT)),
        start,
        end);
  }
}
