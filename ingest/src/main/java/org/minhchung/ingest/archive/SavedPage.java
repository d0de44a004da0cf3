package org.minhchung.ingest.archive;

import java.io.IOException;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;

/**
 * A page that somebody has kept.
 *
 * @param name for messages: a file, or an address in a WARC file
 * @param reader gives the page
 */
record SavedPage(String name, Reader reader) {
  private static final String NAMELESS = "urn:minhchung:page:";

  /** Stands for the address of a page that has none: its file's would tell of this machine. */
  static String nameOf(byte[] body) {
    return NAMELESS + ArticleId.sha256(body).substring(0, 32);
  }

  /** Whether a page goes by its content because nothing gives its address. */
  static boolean isNameless(String url) {
    return url.startsWith(NAMELESS);
  }

  /** Reads what was kept; called once, on any thread. */
  @FunctionalInterface
  interface Reader {
    Content read() throws IOException;
  }

  /** What was kept. */
  sealed interface Content {}

  /** Puts a page into the archive. */
  @FunctionalInterface
  interface Keeper {
    Article.Snapshot keep(Snapshots snapshots, ServedPage page) throws IOException;
  }

  /**
   * A page to read.
   *
   * @param keeper puts it into the archive once it is to be published
   */
  record Kept(ServedPage page, Keeper keeper) implements Content {}

  /** Something that is left out on purpose. */
  record LeftOut(String reason) implements Content {}
}
