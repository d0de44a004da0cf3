package org.minhchung.events;

/**
 * A place in an article's text: the words, what stands around them, and where. It holds what the
 * selectors of W3C's Web Annotation Data Model need, with one difference: our offsets count UTF-16
 * units, as Java's and JavaScript's strings do, so that every stage and the desk's pages cut a text
 * with them as they are. The recommendation of 23 February 2017 asks for code points instead
 * (section 4.2.4, to which 4.2.5 refers: "in terms of unicode code points, not code units") and
 * that no selection begins or ends inside a grapheme cluster; a character beyond the basic plane,
 * such as an emoji, is two units and one code point. Whoever passes a quote on as an annotation
 * takes {@link TextSelectors}. {@link QuoteAnchor} finds it again in a text that has changed.
 *
 * @param exact the words themselves
 * @param prefix up to 32 units before them, of whole characters
 * @param suffix up to 32 units after them, of whole characters
 * @param start offset of the first UTF-16 unit in {@link Article#text()}
 * @param end offset after the last
 */
public record Quote(String exact, String prefix, String suffix, int start, int end) {

  private static final int CONTEXT = 32;

  public Quote {
    Required.text(exact, "exact words of quote");
    prefix = prefix == null ? "" : prefix;
    suffix = suffix == null ? "" : suffix;
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("quote from " + start + " to " + end);
    }
  }

  /** The quote of {@code text} between two offsets. */
  public static Quote of(String text, int start, int end) {
    return new Quote(
        text.substring(start, end),
        text.substring(Math.min(start, Characters.cutAfter(text, start - CONTEXT)), start),
        text.substring(end, Math.max(end, Characters.cutBefore(text, end + CONTEXT))),
        start,
        end);
  }
}
