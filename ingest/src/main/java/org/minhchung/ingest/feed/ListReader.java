package org.minhchung.ingest.feed;

import java.time.Clock;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Sources;

/** Reads an answer as what its source calls the address: a feed, a sitemap or a section page. */
final class ListReader {
  private final Sources sources;
  private final FeedReader reader;
  private final SectionReader sections;
  private final SessionParameters sessions;

  /**
   * Makes a reader.
   *
   * @param maxBytes greatest size of an unpacked sitemap, in bytes
   */
  ListReader(Sources sources, int maxBytes, Clock clock) {
    this.sources = sources;
    this.reader = new FeedReader(maxBytes, clock);
    this.sections = new SectionReader(clock);
    this.sessions = new SessionParameters();
  }

  /**
   * What the answer to a visit lists.
   *
   * @throws UnreadableFeedException when it is not what it should be
   */
  FeedContent read(FeedVisit visit, Page page) throws UnreadableFeedException {
    FeedContent content = asServed(visit, page);
    return content.with(sessions.without(visit.feed(), content.items()));
  }

  private FeedContent asServed(FeedVisit visit, Page page) throws UnreadableFeedException {
    if (isSection(visit)) {
      return sections.read(page.body(), page.contentType(), page.url());
    }
    FeedContent content = reader.read(page.body(), page.contentType(), page.url());
    if (content.format().isSitemap() && !visit.sitemap()) {
      throw new UnreadableFeedException(
          "not a feed: a " + content.format().label() + "; list it under sitemaps");
    }
    return content;
  }

  /** A page that a source names among its sections is one, whoever asked for the visit. */
  private boolean isSection(FeedVisit visit) {
    return !visit.sitemap()
        && sources
            .watched(visit.sourceId())
            .filter(s -> !s.sections().isEmpty())
            .map(s -> s.sections().stream().map(CanonicalUrl::of).anyMatch(visit.feed()::equals))
            .orElse(false);
  }
}
