package org.minhchung.ingest.archive;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where pages are kept as they were served.
 *
 * @param warcDirectory directory for WARC files, made when missing; null keeps no pages
 * @param maxWarcBytes size after which the next WARC file begins, in bytes; 1 GiB
 * @param maxWarcAge age after which the next WARC file begins, so that old files can go as a whole;
 *     PT24H
 * @param minFreeBytes room that is left on the disk for others, in bytes; with less, pages are
 *     published without being kept, and the stage says so; 1 GiB
 * @param retention how long pages are kept
 */
public record ArchiveConfig(
    Path warcDirectory,
    Long maxWarcBytes,
    Duration maxWarcAge,
    Long minFreeBytes,
    RetentionConfig retention) {
  public ArchiveConfig {
    maxWarcBytes = maxWarcBytes == null ? 1L << 30 : maxWarcBytes;
    maxWarcAge = maxWarcAge == null ? Duration.ofHours(24) : maxWarcAge;
    minFreeBytes = minFreeBytes == null ? 1L << 30 : minFreeBytes;
    retention = retention == null ? RetentionConfig.defaults() : retention;
    if (maxWarcBytes < 1024) {
      throw new IllegalArgumentException(
          "archive.maxWarcBytes is " + maxWarcBytes + ", less than 1024");
    }
    if (maxWarcAge.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException(
          "archive.maxWarcAge is " + maxWarcAge + ", less than a minute");
    }
    if (minFreeBytes < 0) {
      throw new IllegalArgumentException("archive.minFreeBytes is " + minFreeBytes);
    }
  }

  /** Every default: nothing is kept. */
  public static ArchiveConfig defaults() {
    return in(null);
  }

  /** The defaults for a directory. */
  public static ArchiveConfig in(Path warcDirectory) {
    return new ArchiveConfig(warcDirectory, null, null, null, null);
  }
}
