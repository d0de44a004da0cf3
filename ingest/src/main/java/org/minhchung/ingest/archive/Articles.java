package org.minhchung.ingest.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.ingest.extract.Extraction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the event of an article from what was served and what was read in it. */
public final class Articles {
  private static final Logger LOG = LoggerFactory.getLogger(Articles.class);

  /** Flag of an article whose page should have been kept and was not. */
  public static final String NOT_KEPT = "no-snapshot";

  private final Snapshots snapshots;

  /**
   * Makes articles.
   *
   * @param snapshots where pages are kept, or null to keep none
   */
  public Articles(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** Whether an article's page should have been kept and was not. */
  public static boolean isUnkept(Article article) {
    return article.flags().contains(NOT_KEPT);
  }

  /** The hash that tells whether an article changed: of its title and text. */
  public static String contentHash(Extraction extraction) {
    return ArticleId.sha256(extraction.title() + "\n\n" + extraction.text());
  }

  /** The event for a page that is new or changed; keeps a snapshot of the page. */
  public Article make(ServedPage page, Extraction extraction, String sourceId, int version) {
    Article.Snapshot snapshot = null;
    List<String> flags = new ArrayList<>(extraction.flags());
    if (snapshots != null) {
      try {
        snapshot = snapshots.keep(page);
      } catch (IOException e) {
        // Knowing of a claim in time matters more than its evidence of origin; the article says
        // that it has none, and the stage that pages are not kept.
        LOG.atError().addKeyValue("url", page.url()).log("page not kept: {}", e.toString());
        flags.add(NOT_KEPT);
      }
    }
    return of(page, extraction, sourceId, version, flags, snapshot);
  }

  /** As {@link #make}, for a page that is kept already or need not be. */
  static Article of(
      ServedPage page,
      Extraction extraction,
      String sourceId,
      int version,
      List<String> flags,
      Article.Snapshot snapshot) {
    return new Article(
        ArticleId.of(extraction.canonicalUrl()),
        version,
        page.url(),
        sourceId,
        extraction.title(),
        extraction.text(),
        extraction.language(),
        extraction.section(),
        extraction.genre(),
        extraction.authors(),
        extraction.publishedAt(),
        extraction.modifiedAt(),
        page.fetchedAt(),
        contentHash(extraction),
        extraction.method(),
        flags,
        snapshot,
        extraction.detectedLanguage(),
        extraction.publishedZone(),
        extraction.modifiedZone(),
        extraction.captions(),
        extraction.ampUrl(),
        extraction.nextPages(),
        extraction.quotations());
  }
}
