package org.minhchung.events.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Reads records of one file, packed or plain. Safe for use by several threads. */
public final class WarcReader implements AutoCloseable {
  /** Most bytes of a record; pages are far smaller. */
  public static final int MOST_BYTES = 128 * 1024 * 1024;

  private static final int MOST_BYTES_OF_HEADERS = 64 * 1024;

  private final FileChannel channel;

  private WarcReader(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a file.
   *
   * @throws java.nio.file.NoSuchFileException when there is none
   */
  public static WarcReader open(Path file) throws IOException {
    return new WarcReader(FileChannel.open(file, StandardOpenOption.READ));
  }

  /**
   * The record that begins at an offset.
   *
   * @throws WarcFormatException when none does, or none that is whole
   */
  public WarcRecord at(long offset) throws IOException {
    if (offset < 0 || offset >= channel.size()) {
      throw new WarcFormatException("lies beyond the end of the file");
    }
    ByteBuffer first = ByteBuffer.allocate(2);
    channel.read(first, offset);
    if (first.array()[0] == 0x1f) {
      GzipMember.Inflated member = GzipMember.read(channel, offset, MOST_BYTES);
      return WarcRecord.parse(member.bytes(), offset, member.end());
    }
    return plain(offset);
  }

  /** The record after this one, or the first for null; nothing at the end of the file. */
  public Optional<WarcRecord> after(WarcRecord record) throws IOException {
    long offset = record == null ? 0 : record.end();
    return offset >= channel.size() ? Optional.empty() : Optional.of(at(offset));
  }

  /** A record as it lies in the file, packed if it was not. */
  public byte[] packed(WarcRecord record) throws IOException {
    byte[] raw = bytes(record.offset(), Math.toIntExact(record.end() - record.offset()));
    if (raw[0] == 0x1f) {
      return raw;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(raw);
    }
    return out.toByteArray();
  }

  private WarcRecord plain(long offset) throws IOException {
    byte[] head = bytes(offset, (int) Math.min(MOST_BYTES_OF_HEADERS, channel.size() - offset));
    int begin = HeaderLines.end(head, head.length);
    if (begin < 0) {
      throw new WarcFormatException("does not begin like a record");
    }
    long length = WarcRecord.length(HeaderLines.after(head, begin, StandardCharsets.UTF_8));
    if (length > MOST_BYTES) {
      throw new WarcFormatException("is larger than " + MOST_BYTES + " bytes");
    }
    long end = offset + begin + length;
    if (end > channel.size()) {
      throw new WarcFormatException("breaks off");
    }
    // two empty lines end a record
    return WarcRecord.parse(
        bytes(offset, (int) (end - offset)), offset, Math.min(end + 4, channel.size()));
  }

  private byte[] bytes(long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw new WarcFormatException("breaks off");
      }
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
