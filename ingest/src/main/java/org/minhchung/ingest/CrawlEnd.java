package org.minhchung.ingest;

/** Ends a crawl: first what begins anything, then what is under way, then what tells of it. */
final class CrawlEnd {
  private CrawlEnd() {}

  static void end(CrawlParts parts, VisitParts visits) {
    parts.schedule.close();
    if (visits.hubs != null) {
      visits.hubs.close();
    }
    parts.flagged.close();
    visits.workers.close();
    // What is cut off now must neither be told nor asked again here.
    parts.ownership.close();
    parts.fetcher.close();
    parts.consumer.close();
    parts.others.close();
    parts.producer.close();
    parts.archive.close();
  }
}
