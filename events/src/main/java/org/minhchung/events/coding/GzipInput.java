package org.minhchung.events.coding;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952), zlib (RFC 1950) and bare deflate, which servers send under the name of
 * the second. The JDK's own stream recurses once for each empty member, so that 200 kB of them
 * overflow the stack; this one does not, and it tells a stream that was cut from one that ended.
 */
public final class GzipInput extends InputStream {
  private static final int MAX_MEMBERS = 1_000;
  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;

  private final InputStream in;
  private final boolean gzip;
  private final byte[] buffer = new byte[8 * 1024];
  private int position;
  private int end;
  private Inflater inflater;
  private final CRC32 crc = new CRC32();
  private int members;
  private boolean ended;

  private GzipInput(InputStream in, boolean gzip) {
    this.in = in;
    this.gzip = gzip;
  }

  /** What {@code Content-Encoding: gzip} names. */
  public static GzipInput gzip(InputStream in) {
    return new GzipInput(in, true);
  }

  /** What {@code Content-Encoding: deflate} names, with or without the header of zlib. */
  public static GzipInput deflate(InputStream in) {
    return new GzipInput(in, false);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (inflater == null) {
        begin();
        continue;
      }
      int n = inflate(target, offset, length);
      if (n > 0) {
        crc.update(target, offset, n);
        return n;
      }
      if (inflater.finished()) {
        finish();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("wants a dictionary");
      } else if (inflater.needsInput()) {
        fill();
        inflater.setInput(buffer, position, end - position);
      } else {
        throw new ZipException("neither ends nor goes on");
      }
    }
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws ZipException {
    try {
      return inflater.inflate(target, offset, length);
    } catch (DataFormatException e) {
      throw new ZipException(e.getMessage() == null ? "not deflate" : e.getMessage());
    }
  }

  private void begin() throws IOException {
    if (gzip) {
      if (++members > MAX_MEMBERS) {
        throw new ZipException("more than " + MAX_MEMBERS + " members");
      }
      header();
      inflater = new Inflater(true);
    } else {
      fill();
      int first = buffer[position] & 0xff;
      int second = position + 1 < end ? buffer[position + 1] & 0xff : 0;
      boolean zlib = (first & 0x0f) == 8 && (end - position < 2 || (first << 8 | second) % 31 == 0);
      inflater = new Inflater(!zlib);
    }
    crc.reset();
    inflater.setInput(buffer, position, end - position);
  }

  private void header() throws IOException {
    if (next() != 0x1f || next() != 0x8b || next() != 8) {
      throw new ZipException("not gzip");
    }
    int flags = next();
    skip(6);
    if ((flags & FEXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & FNAME) != 0) {
      skipText();
    }
    if ((flags & FCOMMENT) != 0) {
      skipText();
    }
    if ((flags & FHCRC) != 0) {
      skip(2);
    }
  }

  /** Ends a member; what follows it may be another, or rubbish, which others ignore too. */
  private void finish() throws IOException {
    position = end - inflater.getRemaining();
    close();
    if (!gzip) {
      ended = true;
      return;
    }
    long sum = next() | next() << 8 | next() << 16 | (long) next() << 24;
    if (sum != crc.getValue()) {
      throw new ZipException("wrong checksum");
    }
    skip(4);
    ended = !hasMore() || (buffer[position] & 0xff) != 0x1f;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // up to its zero
    }
  }

  private int next() throws IOException {
    fill();
    return buffer[position++] & 0xff;
  }

  private void fill() throws IOException {
    if (inflater != null) {
      position = end; // the inflater has taken it all
    }
    if (!hasMore()) {
      throw new EOFException("cut off");
    }
  }

  private boolean hasMore() throws IOException {
    if (position == end) {
      position = 0;
      end = Math.max(in.read(buffer), 0);
    }
    return position < end;
  }

  /** Frees what the inflater holds outside the heap. */
  @Override
  public void close() {
    if (inflater != null) {
      inflater.end();
      inflater = null;
    }
  }
}
