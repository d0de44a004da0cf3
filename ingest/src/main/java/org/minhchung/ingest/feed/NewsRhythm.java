package org.minhchung.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.minhchung.events.FeedRhythm;
import org.minhchung.events.SourceState;

/** What the answers of a feed or sitemap tell of its rhythm. */
final class NewsRhythm {
  /** What is new to us but was published so long before the last visit did not appear since. */
  private static final Duration LATE = Duration.ofDays(1);

  private NewsRhythm() {}

  /**
   * What is known after a visit that found nothing changed.
   *
   * @param before what was known of the feed, or null
   */
  static FeedRhythm unchanged(SourceState before, Instant now) {
    return after(before, List.of(), List.of(), now);
  }

  /**
   * What is known after a visit.
   *
   * @param before what was known of the feed, or null
   * @param content all that it lists now
   * @param fresh what was not known before; found elsewhere first, it is no reason to come sooner
   */
  static FeedRhythm read(
      SourceState before, FeedContent content, List<FeedItem> fresh, Instant now) {
    List<FeedItem> news =
        Stream.concat(fresh.stream(), changed(content.sitemaps(), before)).toList();
    return after(before, content.items(), news, now);
  }

  private static FeedRhythm after(
      SourceState before, List<FeedItem> listed, List<FeedItem> news, Instant now) {
    List<Instant> dates =
        listed.stream().map(FeedItem::publishedAt).filter(Objects::nonNull).toList();
    if (before == null || before.rhythm() == null) {
      return Rhythm.first(dates, now);
    }
    Instant last = before.rhythm().asOf();
    List<Instant> appeared =
        news.stream()
            .filter(i -> i.publishedAt() == null || i.publishedAt().isAfter(last.minus(LATE)))
            .map(i -> Rhythm.appeared(i.publishedAt(), last, now))
            .toList();
    return Rhythm.alive(Rhythm.observed(before.rhythm(), appeared, now), dates);
  }

  /** Sitemaps of an index that have changed since it was read. */
  private static Stream<FeedItem> changed(List<FeedItem> sitemaps, SourceState before) {
    return before == null || before.lastSuccess() == null
        ? Stream.of()
        : sitemaps.stream()
            .filter(s -> s.publishedAt() != null && s.publishedAt().isAfter(before.lastSuccess()));
  }

  /**
   * What is known of an index once one of its sitemaps was read: it is worth asking as often as its
   * sitemaps have news.
   *
   * @param index what is known of its rhythm
   * @param sitemap what was known of the sitemap
   * @param news what was new in it
   */
  static FeedRhythm credited(
      FeedRhythm index, SourceState sitemap, List<FeedItem> news, Instant now) {
    Instant last = sitemap.lastSuccess() == null ? now : sitemap.lastSuccess();
    List<Instant> appeared =
        news.stream().map(i -> Rhythm.appeared(i.publishedAt(), last, now)).toList();
    return Rhythm.observed(index, appeared, now);
  }
}
