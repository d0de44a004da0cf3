package org.minhchung.ingest.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.minhchung.events.warc.WarcName;

/**
 * A WARC file that one instance adds to. A marker beside it, locked as long as the instance lives,
 * tells others to let it be; a marker that nobody locks tells that its writer died.
 */
final class WarcFile implements AutoCloseable {
  static final String MARKER = ".open";

  private final Path path;
  private final Instant begun;
  private final Path marker;
  private final FileChannel lockChannel;
  // Not a channel: an interrupted thread closes a channel for all others.
  private final RandomAccessFile file;
  private final Object syncing = new Object();
  private long size;
  private long synced;
  private boolean closed;

  private WarcFile(Path path, Instant begun, FileChannel lockChannel) throws IOException {
    this.path = path;
    this.begun = begun;
    this.marker = markerOf(path);
    this.lockChannel = lockChannel;
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  static Path markerOf(Path file) {
    return file.resolveSibling(file.getFileName() + MARKER);
  }

  /** Begins a file that nobody has. */
  static WarcFile begin(Path directory, String prefix, Instant now) throws IOException {
    Files.createDirectories(directory);
    for (int number = 0; ; number++) {
      Path path = directory.resolve(WarcName.of(prefix, now, number));
      FileChannel channel;
      try {
        channel =
            FileChannel.open(
                markerOf(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException e) {
        continue; // another instance began in the same millisecond; the next number is free
      }
      if (tryLock(channel) == null || Files.exists(path)) {
        channel.close();
        Files.deleteIfExists(markerOf(path));
        continue;
      }
      WarcFile begun = new WarcFile(path, now, channel);
      Directories.sync(directory);
      return begun;
    }
  }

  /** The lock, or null where somebody has it, in this process or another. */
  static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  String name() {
    return path.getFileName().toString();
  }

  Instant begun() {
    return begun;
  }

  synchronized long size() {
    return size;
  }

  /**
   * Adds bytes. The system has them when this returns, so that they outlive this process.
   *
   * @return where they begin
   * @throws IOException when the disk refuses; then nothing of them is left in the file
   */
  synchronized long append(byte[] bytes) throws IOException {
    long offset = size;
    try {
      file.seek(offset);
      file.write(bytes);
    } catch (IOException e) {
      file.setLength(offset);
      throw e;
    }
    size = offset + bytes.length;
    return offset;
  }

  /**
   * Waits until the disk has everything up to an offset. Of threads that wait together one does it
   * for all.
   */
  void sync(long upTo) throws IOException {
    synchronized (syncing) {
      if (synced < upTo) {
        long now = size();
        file.getFD().sync();
        synced = now;
      }
    }
  }

  /** Ends the file; a second time does nothing. */
  @Override
  public void close() throws IOException {
    synchronized (syncing) {
      if (closed) {
        return;
      }
      sync(size());
      closed = true;
      file.close();
      Files.deleteIfExists(marker);
      lockChannel.close();
    }
  }

  /** Lets go of a file that cannot be relied on; its marker stays, so that the next start looks. */
  void abandon() throws IOException {
    synchronized (syncing) {
      closed = true;
      file.close();
      lockChannel.close();
    }
  }
}
