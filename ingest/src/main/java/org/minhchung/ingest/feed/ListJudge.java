package org.minhchung.ingest.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.minhchung.ingest.feed.SiteReport.Listed;
import org.minhchung.ingest.fetch.FetchResult.Page;

/** Decides which of a site's lists would be crawled, and says why. */
final class ListJudge {
  private static final Duration STALE = Duration.ofDays(60);
  private static final double SAME = 0.9;
  private static final int CHILDREN = 2;

  private final Instant now;
  private final Set<String> covered = new HashSet<>();
  private final List<String> children = new ArrayList<>();
  private boolean crawls;
  private String title;
  private String language;

  ListJudge(Instant now) {
    this.now = now;
  }

  /** What the first feed called itself, or null. */
  String title() {
    return title;
  }

  /** The language that the first feed declared, or null. */
  String language() {
    return language;
  }

  /** Sitemaps named by indexes that are likely to hold the news. */
  List<String> promisingChildren() {
    return children.stream()
        .sorted(Comparator.comparing(url -> !isNewsName(url)))
        .limit(CHILDREN)
        .toList();
  }

  static boolean isNewsName(String url) {
    return URI.create(url).getRawPath().toLowerCase(Locale.ROOT).contains("news");
  }

  Listed failed(String url, String reason) {
    return new Listed(url, null, null, 0, null, null, null, false, reason);
  }

  Listed section(Page page) {
    try {
      SectionReader reader = new SectionReader(Clock.fixed(now, ZoneOffset.UTC));
      return judge(page.url(), reader.read(page.body(), page.contentType(), page.url()));
    } catch (UnreadableFeedException e) {
      return failed(page.url(), e.getMessage());
    }
  }

  Listed judge(String url, FeedContent content) {
    List<Instant> dates =
        content.items().stream()
            .map(FeedItem::publishedAt)
            .filter(d -> d != null)
            .sorted(Comparator.reverseOrder())
            .toList();
    Instant newest = dates.isEmpty() ? null : dates.get(0);
    String refusal = refusal(url, content, newest);
    boolean crawled = refusal == null;
    if (crawled) {
      content.items().forEach(item -> covered.add(item.url()));
      crawls = true;
    }
    if (!content.format().isSitemap()) {
      title = title == null ? content.about().title() : title;
      language = language == null ? content.about().language() : language;
    }
    if (content.format() == ListFormat.SITEMAP_INDEX) {
      content.sitemaps().forEach(child -> children.add(child.url()));
    }
    return new Listed(
        url,
        content.format(),
        content.about().title(),
        content.items().size(),
        newest,
        rhythm(dates),
        content.about().hub(),
        crawled,
        crawled ? "lists " + content.items().size() + " pages" : refusal);
  }

  private String refusal(String url, FeedContent content, Instant newest) {
    if (content.format() == ListFormat.SITEMAP_INDEX) {
      return "names " + content.sitemaps().size() + " sitemaps; the likeliest were looked at";
    }
    if (content.items().isEmpty()) {
      return "lists nothing";
    }
    if (isComments(url, content.about().title())) {
      return "lists comments, not articles";
    }
    if (newest != null && newest.isBefore(now.minus(STALE))) {
      return "nothing new since " + newest.atOffset(ZoneOffset.UTC).toLocalDate();
    }
    long known = content.items().stream().filter(i -> covered.contains(i.url())).count();
    if (crawls && known >= SAME * content.items().size()) {
      return "lists what another one lists";
    }
    boolean plain =
        content.format() == ListFormat.SITEMAP || content.format() == ListFormat.URL_LIST;
    if (plain && crawls) {
      return "lists the whole site; the others tell what is new";
    }
    return plain && newest == null ? "tells not what is new: its entries have no dates" : null;
  }

  private static boolean isComments(String url, String title) {
    String name = (url + " " + title).toLowerCase(Locale.ROOT);
    return name.contains("/comments/feed")
        || name.contains("comments for ")
        || name.contains("comments on ");
  }

  /** The middle one of the pauses between items. */
  private static Duration rhythm(List<Instant> newestFirst) {
    if (newestFirst.size() < 3) {
      return null;
    }
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < newestFirst.size(); i++) {
      pauses.add(Duration.between(newestFirst.get(i), newestFirst.get(i - 1)));
    }
    pauses.sort(Comparator.naturalOrder());
    return pauses.get(pauses.size() / 2);
  }
}
