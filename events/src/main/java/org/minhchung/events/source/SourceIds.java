package org.minhchung.events.source;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes ids for sources that come without one. */
public final class SourceIds {
  private static final int LONGEST = 60;

  private SourceIds() {}

  /**
   * An id from a name, or from an address where the name has no Latin letters.
   *
   * @param address of the site or of its feed, or null
   * @param used ids that others have
   */
  public static String propose(String name, String address, Set<String> used) {
    String fromName = kebab(name);
    String fromHost = host(address).map(SourceIds::kebab).orElse("");
    String base = isLatin(name) && !fromName.isEmpty() ? fromName : fromHost;
    base = base.isEmpty() ? "source" : base;
    String id = base;
    for (int i = 2; used.contains(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }

  /** The host of an address without what hosts of sites and feeds usually begin with. */
  static Optional<String> host(String address) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(URI.create(address).getHost())
          .map(
              host ->
                  host.toLowerCase(Locale.ROOT)
                      .replaceFirst("^(www\\d?|m|rss|feeds?)\\.(?=.*\\.)", ""));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String kebab(String text) {
    String ascii =
        Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("['’]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return ascii.length() <= LONGEST
        ? ascii
        : ascii.substring(0, LONGEST).replaceFirst("-[^-]*$", "");
  }

  /** Whether a name is mostly in Latin letters. */
  private static boolean isLatin(String name) {
    long letters = name.codePoints().filter(Character::isLetter).count();
    long latin =
        name.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 > letters;
  }
}
