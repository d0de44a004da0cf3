package org.minhchung.ingest.extract.charset;

import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 piece by piece. The platform is fast at pieces of plain ASCII but goes slowly, byte
 * by byte, from the first other character on; pages have their few others scattered all over.
 */
final class Utf8 {
  private static final int PIECE = 128;
  private static final int LONGEST_SEQUENCE = 4;

  private Utf8() {}

  /** The text from an offset on; what is not UTF-8 becomes replacement characters. */
  static String decode(byte[] bytes, int from) {
    if (bytes.length - from <= 2 * PIECE) {
      return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(bytes.length - from);
    for (int at = from; at < bytes.length; ) {
      int end = boundary(bytes, Math.min(bytes.length, at + PIECE));
      text.append(new String(bytes, at, end - at, StandardCharsets.UTF_8));
      at = end;
    }
    return text.toString();
  }

  /** The nearest place at or before an offset where a character begins. */
  private static int boundary(byte[] bytes, int offset) {
    int at = offset;
    while (at < bytes.length && at > offset - LONGEST_SEQUENCE && isContinuation(bytes[at])) {
      at--;
    }
    return at < bytes.length && isContinuation(bytes[at]) ? offset : at;
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
