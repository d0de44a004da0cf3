package org.minhchung.bench.world.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A gigabyte of blanks, packed once. */
final class Bomb {
  private static final int BLOCKS = 16 * 1024;

  private byte[] packed;

  synchronized byte[] packed() {
    if (packed == null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        byte[] block = " ".repeat(64 * 1024).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i < BLOCKS; i++) {
          gzip.write(block);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      packed = bytes.toByteArray();
    }
    return packed;
  }
}
