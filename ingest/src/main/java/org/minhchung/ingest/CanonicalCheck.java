package org.minhchung.ingest;

import java.net.URI;
import org.minhchung.events.SourceState;
import org.minhchung.ingest.archive.Articles;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.source.VisitMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the address that a page names as its own is believed. */
final class CanonicalCheck {
  private static final Logger LOG = LoggerFactory.getLogger(CanonicalCheck.class);

  private final VisitMemory memory;

  CanonicalCheck(VisitMemory memory) {
    this.memory = memory;
  }

  /**
   * A page that names the address of another page as its own is taken for what it is: where what is
   * published there has another text and this page never was that one. Otherwise each page of a
   * site with such a mistake would be taken for a new version of one article.
   */
  Extraction believed(PageVisit visit, Page page, Extraction read) {
    String canonical = read.canonicalUrl();
    String own = page.url();
    SourceState there = memory.published(canonical).orElse(null);
    boolean isOwn =
        there == null
            || canonical.equals(own)
            || canonical.equals(visit.task().foundAs())
            || samePath(canonical, own)
            || Articles.contentHash(read).equals(there.contentHash())
            || memory.isPublished(own)
            || memory.isPublished(visit.task().foundAs());
    if (isOwn) {
      return read;
    }
    LOG.atInfo()
        .addKeyValue("url", own)
        .addKeyValue("canonical", canonical)
        .log("canonical address ignored: another text is there");
    return read.knownAs(own, "canonical-ignored");
  }

  /** A mobile or AMP host has the paths of the main one. */
  private static boolean samePath(String one, String other) {
    return path(one).equals(path(other));
  }

  private static String path(String url) {
    URI uri = URI.create(url);
    return uri.getRawPath().replaceFirst("(?:/amp|\\.amp)?/?$", "") + "?" + uri.getRawQuery();
  }
}
