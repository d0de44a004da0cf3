package org.minhchung.ingest.archive;

import java.nio.file.Path;

/**
 * Where pages are kept as they were served.
 *
 * @param warcDirectory directory for WARC files, made when missing; null keeps no pages
 * @param maxWarcBytes size after which the next WARC file begins, in bytes; 1 GiB
 */
public record ArchiveConfig(Path warcDirectory, Long maxWarcBytes) {
  public ArchiveConfig {
    maxWarcBytes = maxWarcBytes == null ? 1L << 30 : maxWarcBytes;
    if (maxWarcBytes < 1024) {
      throw new IllegalArgumentException(
          "archive.maxWarcBytes is " + maxWarcBytes + ", less than 1024");
    }
  }
}
