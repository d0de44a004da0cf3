package org.minhchung.events;

import java.util.Optional;

/**
 * Where the words of a {@link Quote} stand in a text that may have changed since: in their place;
 * else where the same words stand, of several places the one whose surroundings are most like the
 * quote's; else where nearly the same words stand.
 *
 * @param start offset of the first UTF-16 unit
 * @param end offset after the last
 * @param kind how they were found
 */
public record QuoteAnchor(int start, int end, Kind kind) {

  /** How a quote was found. */
  public enum Kind {
    /** The same words between the same words. */
    IN_PLACE,
    /** The same words at another offset, or between others. */
    MOVED,
    /** Words of which no more than a fifth was altered; no proof that they still say the same. */
    ALTERED
  }

  /** Whether the words themselves are unchanged. */
  public boolean sameWords() {
    return kind != Kind.ALTERED;
  }

  /**
   * Looks for a quote.
   *
   * @return where it stands, or nothing where nothing resembles it enough
   */
  public static Optional<QuoteAnchor> find(Quote quote, String text) {
    String exact = quote.exact();
    if (standsAt(quote.start(), exact, text)
        && context(quote, text, quote.start()) == full(quote)) {
      return Optional.of(
          new QuoteAnchor(quote.start(), quote.start() + exact.length(), Kind.IN_PLACE));
    }
    int best = -1;
    int bestContext = -1;
    for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      if (!standsAt(at, exact, text)) {
        continue;
      }
      int context = context(quote, text, at);
      boolean nearer = Math.abs(at - quote.start()) < Math.abs(best - quote.start());
      if (context > bestContext || (context == bestContext && nearer)) {
        best = at;
        bestContext = context;
      }
    }
    return best >= 0
        ? Optional.of(new QuoteAnchor(best, best + exact.length(), Kind.MOVED))
        : NearMatch.find(exact, quote.start(), text)
            .map(near -> new QuoteAnchor(near.start(), near.end(), Kind.ALTERED));
  }

  private static boolean standsAt(int at, String exact, String text) {
    return text.startsWith(exact, at)
        && !Characters.splits(text, at)
        && !Characters.splits(text, at + exact.length());
  }

  private static int full(Quote quote) {
    return quote.prefix().length() + quote.suffix().length();
  }

  /** How many units before and after a place are as they were around the quote. */
  private static int context(Quote quote, String text, int at) {
    String prefix = quote.prefix();
    String suffix = quote.suffix();
    int end = at + quote.exact().length();
    int before = 0;
    while (before < prefix.length()
        && at - before > 0
        && prefix.charAt(prefix.length() - 1 - before) == text.charAt(at - 1 - before)) {
      before++;
    }
    int after = 0;
    while (after < suffix.length()
        && end + after < text.length()
        && suffix.charAt(after) == text.charAt(end + after)) {
      after++;
    }
    return before + after;
  }
}
