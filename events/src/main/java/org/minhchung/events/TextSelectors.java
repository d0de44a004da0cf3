package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A quote as W3C's Web Annotation Data Model writes it: offsets in Unicode code points, which count
 * a character beyond the basic plane once, where {@link Quote} counts UTF-16 units.
 */
public record TextSelectors(TextQuoteSelector quote, TextPositionSelector position) {

  /**
   * By the words and what stands around them.
   *
   * @param prefix what stands right before the words
   * @param suffix what stands right after them
   */
  @JsonPropertyOrder({"type", "exact", "prefix", "suffix"})
  public record TextQuoteSelector(String exact, String prefix, String suffix) {
    @JsonProperty
    public String type() {
      return "TextQuoteSelector";
    }
  }

  /**
   * By the place.
   *
   * @param start how many code points stand before the words
   * @param end how many stand before their end
   */
  @JsonPropertyOrder({"type", "start", "end"})
  public record TextPositionSelector(int start, int end) {
    @JsonProperty
    public String type() {
      return "TextPositionSelector";
    }
  }

  /**
   * Of a quote in its text.
   *
   * @throws IllegalArgumentException where the text is not the one that the quote was taken from
   */
  public static TextSelectors of(Quote quote, String text) {
    if (!text.startsWith(quote.exact(), quote.start())) {
      throw new IllegalArgumentException(
          "the quote from " + quote.start() + " to " + quote.end() + " does not stand in the text");
    }
    int start = text.codePointCount(0, quote.start());
    return new TextSelectors(
        new TextQuoteSelector(quote.exact(), quote.prefix(), quote.suffix()),
        new TextPositionSelector(start, start + text.codePointCount(quote.start(), quote.end())));
  }
}
