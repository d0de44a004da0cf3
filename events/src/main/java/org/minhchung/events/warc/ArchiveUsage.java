package org.minhchung.events.warc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much is kept and how much room is left.
 *
 * @param files how many WARC files
 * @param bytes their size together
 * @param oldest when the oldest record was made, or null where there is none
 * @param freeBytes what is left on the disk
 */
public record ArchiveUsage(int files, long bytes, Instant oldest, long freeBytes) {

  /**
   * Looks at a directory.
   *
   * @throws IOException when it cannot be read
   */
  public static ArchiveUsage of(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files =
          all.filter(f -> PageArchive.FILE_NAME.matcher(f.getFileName().toString()).matches())
              .toList();
    }
    long bytes = 0;
    Instant oldest = null;
    for (Path file : files) {
      bytes += file.toFile().length(); // 0 for one that has just been removed
      Instant begun = WarcName.begun(file.getFileName().toString()).orElse(oldest);
      oldest = oldest == null || (begun != null && begun.isBefore(oldest)) ? begun : oldest;
    }
    return new ArchiveUsage(
        files.size(), bytes, oldest, Files.getFileStore(directory).getUsableSpace());
  }
}
