package org.minhchung.events.warc;

import java.io.IOException;

/** What stands at a place is no whole record. */
public final class WarcFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Names what is wrong.
   *
   * @param message continues a sentence that begins with the place, such as {@code breaks off}
   */
  WarcFormatException(String message) {
    super(message);
  }
}
