package org.minhchung.ingest.fetch.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies in content codings, most of them not meant well. */
public final class Packing {
  private static final int MIB = 1024 * 1024;

  private Packing() {}

  /** As {@code Content-Encoding: gzip} has it. */
  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** As {@code Content-Encoding: deflate} has it, with or without the header of zlib. */
  public static byte[] deflate(byte[] content, boolean bare) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /** Zeros, so many MiB of them. */
  static byte[] gzipBomb(int mebibytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < mebibytes; i++) {
        out.write(new byte[MIB]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** A text in Brotli (RFC 7932), stored, not packed; up to 65,536 bytes. */
  public static byte[] brotli(byte[] content) {
    Bits bits = new Bits();
    bits.add(0, 1); // window of 16 bits
    bits.add(0, 1); // not the last block
    bits.add(0, 2); // its length has four nibbles
    bits.add(content.length - 1, 16);
    bits.add(1, 1); // stored
    return Reply.join(bits.toBytes(), content, new byte[] {3}); // an empty last block
  }

  /** The same letter, up to 16 MiB of it in each block: some 25 bytes a block. */
  public static byte[] brotliBomb(int mebibytes) {
    Bits bits = new Bits();
    bits.add(0, 1);
    for (int left = mebibytes; left > 0; left -= 16) {
      int length = Math.min(left, 16) * MIB;
      bits.add(0, 1); // not the last block
      bits.add(2, 2); // its length has six nibbles
      bits.add(length - 1, 24);
      bits.add(0, 1); // packed
      bits.add(0, 3); // one type of block for literals, commands and distances each
      bits.add(0, 6); // no postfix, no direct distances
      bits.add(0, 2); // context mode
      bits.add(0, 2); // one tree for literals and distances each
      symbol(bits, 'a', 8); // every literal is this letter and takes no bits
      symbol(bits, 504, 10); // every command: insert, in 24 more bits, and copy 2
      symbol(bits, 0, 6); // every distance
      bits.add(length - 22594, 24);
    }
    bits.add(3, 2);
    return bits.toBytes();
  }

  private static void symbol(Bits bits, int symbol, int width) {
    bits.add(1, 2); // a simple code
    bits.add(0, 2); // of one symbol
    bits.add(symbol, width);
  }

  /** Bits as Brotli packs them, the lowest first. */
  private static final class Bits {
    private final BitSet bits = new BitSet();
    private int length;

    void add(long value, int count) {
      for (int i = 0; i < count; i++) {
        bits.set(length++, (value >> i & 1) == 1);
      }
    }

    byte[] toBytes() {
      return java.util.Arrays.copyOf(bits.toByteArray(), (length + 7) / 8);
    }
  }
}
