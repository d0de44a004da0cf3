package org.minhchung.ingest.extract;

import java.nio.file.Path;
import java.time.Clock;
import org.minhchung.ingest.extract.site.Overrides;

/**
 * How pages are read.
 *
 * @param overrides a YAML file of corrections for single sites, see {@link Overrides}; null takes
 *     those that come with the program
 */
public record ExtractionConfig(Path overrides) {
  /** Every default. */
  public static ExtractionConfig defaults() {
    return new ExtractionConfig(null);
  }

  /**
   * An extractor that works so.
   *
   * @throws IllegalArgumentException naming file, site and key of a correction that cannot be used
   */
  public Extractor extractor(Clock clock) {
    return new Extractor(
        clock, overrides == null ? Overrides.shipped() : Overrides.load(overrides));
  }
}
