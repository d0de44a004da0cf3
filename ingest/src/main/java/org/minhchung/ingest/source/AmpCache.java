package org.minhchung.ingest.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies of outlets' pages at search engines, whose addresses name the original. */
final class AmpCache {
  /** The first letters say what kind of file it is, an s that it is had by https. */
  private static final Pattern CACHE = Pattern.compile("/(?:[civ]|wp)/(s/)?([^/]+\\..*)");

  private static final Pattern VIEWER = Pattern.compile("/amp/(s/)?([^/]+\\..*)");
  private static final Pattern GOOGLE = Pattern.compile("(?:www\\.)?google\\.[a-z.]{2,6}");

  private AmpCache() {}

  /** The address of the original, if this is one of a copy. */
  static Optional<String> original(String host, String path) {
    if (!host.endsWith("ampproject.org") && !host.contains("google.")) {
      return Optional.empty();
    }
    Matcher place =
        host.endsWith(".cdn.ampproject.org")
            ? CACHE.matcher(path)
            : GOOGLE.matcher(host).matches() ? VIEWER.matcher(path) : null;
    return place != null && place.matches()
        ? Optional.of((place.group(1) == null ? "http://" : "https://") + place.group(2))
        : Optional.empty();
  }
}
