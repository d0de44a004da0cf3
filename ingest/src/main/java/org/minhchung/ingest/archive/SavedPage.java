package org.minhchung.ingest.archive;

import java.io.IOException;
import org.minhchung.events.Article;

/**
 * A page that somebody has kept.
 *
 * @param name for messages: a file, or an address in a WARC file
 * @param reader gives the page
 */
record SavedPage(String name, Reader reader) {

  /** Reads what was kept; called once, on any thread. */
  @FunctionalInterface
  interface Reader {
    Content read() throws IOException;
  }

  /** What was kept. */
  sealed interface Content {}

  /**
   * A page to read.
   *
   * @param snapshot where it is kept, or null
   */
  record Kept(ServedPage page, Article.Snapshot snapshot) implements Content {}

  /** Something that is left out on purpose. */
  record LeftOut(String reason) implements Content {}
}
