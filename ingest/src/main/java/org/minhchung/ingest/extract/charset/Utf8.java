package org.minhchung.ingest.extract.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 piece by piece. The platform is fast at pieces of plain ASCII but goes slowly, byte
 * by byte, from the first other character on; pages have their few others scattered all over.
 */
final class Utf8 {
  private static final int PIECE = 128;

  private Utf8() {}

  /** The text from an offset on; what is not UTF-8 becomes replacement characters. */
  static String decode(byte[] bytes, int from) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from);
    // a character that a piece ends in the middle of is left over and begins the next one
    for (int end = from + PIECE; end < bytes.length; end += PIECE) {
      decoder.decode(in.limit(end), out, false);
    }
    decoder.decode(in.limit(bytes.length), out, true);
    return out.flip().toString();
  }
}
