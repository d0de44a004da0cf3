package org.minhchung.events.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates one member of a gzip file and tells where it ends, which the JDK's stream does not. */
final class GzipMember {
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final FileChannel channel;
  private final byte[] window = new byte[32 * 1024];
  private long position;
  private int at;
  private int filled;

  private GzipMember(FileChannel channel, long offset) {
    this.channel = channel;
    this.position = offset;
  }

  /**
   * A member's content.
   *
   * @param end offset of the first byte after the member
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Inflated(byte[] bytes, long end) {}

  /**
   * Inflates the member at an offset.
   *
   * @param limit most bytes of content
   * @throws WarcFormatException if there is no whole member or it is larger
   */
  static Inflated read(FileChannel channel, long offset, int limit) throws IOException {
    return new GzipMember(channel, offset).inflate(limit);
  }

  private Inflated inflate(int limit) throws IOException {
    header();
    Inflater inflater = new Inflater(true);
    ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[32 * 1024];
    try {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          fill();
          inflater.setInput(window, at, filled - at);
          at = filled;
        }
        int n = inflater.inflate(buffer);
        if (out.size() + n > limit) {
          throw new WarcFormatException("is larger than " + limit + " bytes");
        }
        crc.update(buffer, 0, n);
        out.write(buffer, 0, n);
        if (n == 0 && inflater.needsDictionary()) {
          throw new WarcFormatException("is packed in a way that WARC does not know");
        }
      }
      at = filled - inflater.getRemaining();
    } catch (DataFormatException e) {
      throw new WarcFormatException("is damaged: " + e.getMessage());
    } finally {
      inflater.end();
    }
    if (number() != crc.getValue() || number() != (out.size() & 0xFFFFFFFFL)) {
      throw new WarcFormatException("is damaged: its checksum does not fit");
    }
    return new Inflated(out.toByteArray(), position - (filled - at));
  }

  private void header() throws IOException {
    if (next() != 0x1f || next() != 0x8b || next() != 8) {
      throw new WarcFormatException("does not begin like a record");
    }
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
  }

  private void skipText() throws IOException {
    int c = next();
    while (c != 0) {
      c = next();
    }
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    fill();
    return window[at++] & 0xff;
  }

  private void fill() throws IOException {
    if (at < filled) {
      return;
    }
    int n = channel.read(ByteBuffer.wrap(window), position);
    if (n <= 0) {
      throw new WarcFormatException("breaks off");
    }
    position += n;
    at = 0;
    filled = n;
  }
}
