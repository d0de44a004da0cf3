package org.minhchung.events.warc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Joins a body that was sent in chunks (RFC 9112). */
final class Chunks {
  private Chunks() {}

  /** The body; nothing where it is not in chunks, as where a crawler has joined them already. */
  static Optional<byte[]> joined(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int newline = at;
      while (newline < body.length && body[newline] != '\n') {
        newline++;
      }
      String size =
          new String(body, at, newline - at, StandardCharsets.ISO_8859_1).split(";", 2)[0].strip();
      if (!size.matches("[0-9a-fA-F]{1,7}")) {
        return Optional.empty();
      }
      int length = Integer.parseInt(size, 16);
      int from = newline + 1;
      if (length == 0) {
        return Optional.of(out.toByteArray());
      }
      if (from + length > body.length) {
        return Optional.empty();
      }
      out.write(body, from, length);
      at = from + length;
      at += at < body.length && body[at] == '\r' ? 1 : 0;
      at += at < body.length && body[at] == '\n' ? 1 : 0;
    }
    return Optional.empty();
  }
}
