package org.minhchung.ingest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minhchung.events.warc.WarcFormatException;
import org.minhchung.events.warc.WarcReader;
import org.minhchung.events.warc.WarcRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mends files whose writer died: cuts off a last record that is not whole, which no article names,
 * so that other tools can read the files to their ends.
 */
final class TornFiles {
  private static final Logger LOG = LoggerFactory.getLogger(TornFiles.class);

  private TornFiles() {}

  /** Mends every file that nobody writes any more; returns how many were not ended well. */
  static int mend(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    List<Path> markers;
    try (Stream<Path> files = Files.list(directory)) {
      markers = files.filter(f -> f.toString().endsWith(WarcFile.MARKER)).toList();
    }
    int mended = 0;
    for (Path marker : markers) {
      try (FileChannel channel = FileChannel.open(marker, StandardOpenOption.WRITE)) {
        if (WarcFile.tryLock(channel) != null) {
          String name = marker.getFileName().toString();
          cut(directory.resolve(name.substring(0, name.length() - WarcFile.MARKER.length())));
          Files.deleteIfExists(marker);
          mended++;
        }
      } catch (NoSuchFileException e) {
        LOG.atDebug().addKeyValue("marker", marker).log("its writer has just ended it");
      }
    }
    return mended;
  }

  private static void cut(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    long whole = 0;
    try (WarcReader reader = WarcReader.open(file)) {
      Optional<WarcRecord> record = reader.after(null);
      while (record.isPresent()) {
        whole = record.get().end();
        record = reader.after(record.get());
      }
    } catch (WarcFormatException e) {
      LOG.atWarn()
          .addKeyValue("file", file.getFileName())
          .addKeyValue("offset", whole)
          .log("last record is cut off, for it {}", e.getMessage());
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(whole);
        channel.force(true);
      }
    }
  }
}
