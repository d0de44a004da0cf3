package org.minhchung.events.warc;

import java.util.Optional;

/** What became of the page that an article was read in. */
public sealed interface KeptPage {

  /**
   * It is kept.
   *
   * @param file name of the file where it lies now
   * @param record as it stands there
   * @param http the answer in it
   * @param request what was asked, where that is kept too
   * @param intact whether its payload still has the hash that the article's event tells
   */
  record Found(
      String file, WarcRecord record, HttpBlock http, Optional<WarcRecord> request, boolean intact)
      implements KeptPage {}

  /**
   * It cannot be shown.
   *
   * @param detail what exactly, in English, for whoever mends it; or empty
   */
  record Absent(Reason reason, String detail) implements KeptPage {}

  /** Why a page cannot be shown. */
  enum Reason {
    /** The article's event names none, such as where the disk was full. */
    NEVER_KEPT,
    /** It is not known here where pages are kept. */
    NO_DIRECTORY,
    /** The event names something that is no file of the archive. */
    NO_FILE_NAME,
    /** The file is not there, nor a note about where its records went. */
    FILE_MISSING,
    /** Its time was over and it was removed. */
    EXPIRED,
    /** What stands there is no whole record of a page. */
    DAMAGED
  }
}
