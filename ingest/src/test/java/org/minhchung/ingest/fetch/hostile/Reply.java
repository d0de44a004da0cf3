package org.minhchung.ingest.fetch.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What is sent in answer to a request, apart from how.
 *
 * @param name for messages
 * @param bytes the beginning, or all of it
 * @param forever what is sent again and again after that, or empty
 * @param worth what a client may make of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(String name, byte[] bytes, byte[] forever, Worth worth) {
  /** What a client may make of a reply. */
  enum Worth {
    /** Nothing. */
    NOTHING,
    /** A page, if it has all of it. */
    PAGE,
    /** A page, even if it lacks the end, for nothing says where that is or it comes before. */
    PAGE_THOUGH_CUT
  }

  private static final byte[] NOTHING = {};

  static Reply page(String name, String text) {
    return new Reply(name, bytes(text), NOTHING, Worth.PAGE);
  }

  static Reply openPage(String name, String text) {
    return new Reply(name, bytes(text), NOTHING, Worth.PAGE_THOUGH_CUT);
  }

  static Reply broken(String name, String text) {
    return new Reply(name, bytes(text), NOTHING, Worth.NOTHING);
  }

  static Reply endless(String name, String beginning, String forever) {
    return new Reply(name, bytes(beginning), bytes(forever), Worth.NOTHING);
  }

  static Reply endless(String name, String beginning, byte[] forever) {
    return new Reply(name, bytes(beginning), forever, Worth.NOTHING);
  }

  /** The same, but cut it may pass for a page. */
  Reply orPageIfCut() {
    return new Reply(name, bytes, forever, Worth.PAGE_THOUGH_CUT);
  }

  /** One byte for each character. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
