package org.minhchung.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.minhchung.ingest.source.CanonicalUrl;

/** Collects what a list names: each address once, with a plain title and a date that can be. */
final class FoundItems {
  /** Clocks of outlets run ahead by this much; a later date is a mistake and not believed. */
  static final Duration AHEAD = Duration.ofMinutes(10);

  /** A sitemap may have so many entries (sitemaps.org); what has more means harm. */
  private static final int MOST = 50_000;

  private static final int MAX_TITLE = 500;
  private static final int MAX_MARKUP = 20_000;

  private final Map<String, FeedItem> items = new LinkedHashMap<>();
  private final Instant now;
  private int taken;
  private int unusable;

  FoundItems(Instant now) {
    this.now = now;
  }

  /**
   * Takes an item by the first of its addresses that is one.
   *
   * @param title may hold markup; or null
   */
  void add(String base, List<String> candidates, String title, Instant date) {
    if (++taken > MOST) {
      unusable++;
      return;
    }
    for (String candidate : candidates) {
      if (candidate == null
          || candidate.isBlank()
          || candidate.length() > CanonicalUrl.MAX_LENGTH) {
        continue;
      }
      try {
        String url = CanonicalUrl.of(base, candidate);
        Instant believable = date == null || date.isAfter(now.plus(AHEAD)) ? null : date;
        items.putIfAbsent(url, new FeedItem(url, plain(title), believable));
        return;
      } catch (IllegalArgumentException e) {
        continue; // such as a tag: address; the next one may do
      }
    }
    unusable++;
  }

  List<FeedItem> items() {
    return new ArrayList<>(items.values());
  }

  int size() {
    return items.size();
  }

  int unusable() {
    return unusable;
  }

  /** A title without markup, and not endless; null where there is none. */
  static String plain(String title) {
    if (title == null || title.isBlank()) {
      return null;
    }
    String bounded = title.length() > MAX_MARKUP ? title.substring(0, MAX_MARKUP) : title;
    boolean marked = bounded.indexOf('<') >= 0 || bounded.indexOf('&') >= 0;
    String plain = marked ? Jsoup.parse(bounded).text() : bounded.strip().replaceAll("\\s+", " ");
    if (plain.isEmpty()) {
      return null;
    }
    int end = Math.min(plain.length(), MAX_TITLE);
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end);
  }
}
