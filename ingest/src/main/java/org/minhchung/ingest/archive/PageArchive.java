package org.minhchung.ingest.archive;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps pages as they were served for as long as they may be needed, or keeps none. */
public final class PageArchive implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PageArchive.class);

  private final Snapshots snapshots;
  private final DailyPruning pruning;

  /**
   * Opens the directory of the configuration; keeps no pages where it names none.
   *
   * @param signature what this crawler calls itself
   */
  public PageArchive(
      ArchiveConfig config, String signature, Map<String, Object> kafka, Clock clock) {
    boolean keeps = config.warcDirectory() != null;
    snapshots = keeps ? new Snapshots(config, signature, clock) : null;
    pruning =
        keeps
            ? new DailyPruning(
                new Pruning(
                    snapshots.directory(), config.retention(), new TopicClasses(kafka), clock))
            : null;
  }

  /** What makes articles of pages and keeps these, if any are kept. */
  public Articles articles() {
    return new Articles(snapshots);
  }

  /** Begins to remove what need not be kept any longer. */
  public void start() {
    if (pruning != null) {
      pruning.start();
    }
  }

  /** Why pages are not kept at this moment though they should be, or null. */
  public String trouble() {
    return snapshots == null ? null : snapshots.trouble();
  }

  /** What is to be known of it though it works, for people, or null. */
  public String remark() {
    return snapshots == null ? "pages are not kept" : pruning.trouble();
  }

  @Override
  public void close() {
    if (snapshots == null) {
      return;
    }
    pruning.close();
    try {
      snapshots.close();
    } catch (IOException e) {
      LOG.error("last WARC file not ended", e);
    }
  }
}
