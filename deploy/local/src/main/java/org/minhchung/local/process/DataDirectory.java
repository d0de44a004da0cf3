package org.minhchung.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where one local Minhchung keeps everything: {@code kafka/}, {@code elasticsearch/}, {@code log/}
 * and {@code state/}. Held by one process at a time.
 */
public final class DataDirectory implements AutoCloseable {
  static final long LEAST_FREE_BYTES = 1L << 30;

  private final Path root;
  private final DirectoryLock lock;

  private DataDirectory(Path root, DirectoryLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /** How much this user may still write to the disk of a path, in bytes. */
  interface FreeSpace {
    long bytesFor(Path path) throws IOException;
  }

  /**
   * Takes the directory for this process and creates what is missing in it.
   *
   * @param fresh whether to delete what an earlier run left; files that are not Minhchung's stay
   * @throws CannotStartException if another process holds it, it cannot be written, or its disk has
   *     less than 1 GiB left
   */
  public static DataDirectory open(Path root, boolean fresh) {
    return open(root, fresh, path -> Files.getFileStore(path).getUsableSpace());
  }

  static DataDirectory open(Path root, boolean fresh, FreeSpace freeSpace) {
    Path absolute = root.toAbsolutePath().normalize();
    if (absolute.toString().contains(",")) {
      throw new CannotStartException(
          "The data directory %s has a comma in its path, which Kafka takes for two directories; choose another."
              .formatted(absolute));
    }
    try {
      Files.createDirectories(absolute);
      DirectoryLock lock = DirectoryLock.take(absolute);
      try {
        DataDirectory data = new DataDirectory(absolute, lock);
        data.prepare(fresh, freeSpace);
        return data;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new CannotStartException(
          "Cannot write to the data directory %s (%s); make it writable or choose another."
              .formatted(absolute, e),
          e);
    }
  }

  private void prepare(boolean fresh, FreeSpace freeSpace) throws IOException {
    for (Path part : List.of(kafka(), elasticsearch(), log(), state())) {
      if (fresh) {
        FileTree.delete(part);
      }
      Files.createDirectories(part);
    }
    long free = freeSpace.bytesFor(root);
    if (free < LEAST_FREE_BYTES) {
      throw new CannotStartException(
          String.format(
              Locale.ROOT,
              "The disk of %s has only %.2f GiB left, Minhchung needs at least 1 GiB; free some space or choose another data directory.",
              root,
              free / (double) (1L << 30)));
    }
  }

  /** The directory itself, absolute. */
  public Path root() {
    return root;
  }

  /** What belongs to the broker. */
  public Path kafka() {
    return root.resolve("kafka");
  }

  /** What belongs to the search node. */
  public Path elasticsearch() {
    return root.resolve("elasticsearch");
  }

  /** Log files of all processes. */
  public Path log() {
    return root.resolve("log");
  }

  /** What the stages keep locally, such as stream stores and page archives. */
  public Path state() {
    return root.resolve("state");
  }

  /** Lets another process take the directory. */
  @Override
  public void close() {
    lock.close();
  }
}
