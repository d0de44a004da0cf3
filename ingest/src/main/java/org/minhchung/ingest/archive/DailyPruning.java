package org.minhchung.ingest.archive;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes once a day what is due, beside the crawl. */
public final class DailyPruning implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DailyPruning.class);

  /** A start is busy enough without it. */
  private static final long FIRST_AFTER_MINUTES = 30;

  private final Pruning pruning;
  private volatile String trouble;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "ingest-prune");
            thread.setDaemon(true);
            return thread;
          });

  /** Prepares; nothing happens before {@link #start()}. */
  public DailyPruning(Pruning pruning) {
    this.pruning = pruning;
  }

  /** Begins. */
  public void start() {
    timer.scheduleWithFixedDelay(
        this::prune, FIRST_AFTER_MINUTES, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
  }

  private void prune() {
    try {
      PruneReport report = pruning.run(false);
      trouble =
          report.leftAlone().isEmpty()
              ? null
              : report.leftAlone().size() + " files of kept pages are due and were left alone";
      LOG.atInfo()
          .addKeyValue("files", report.files())
          .addKeyValue("removed", report.removed())
          .addKeyValue("bytes", report.bytes())
          .log("archive pruned; left alone: {}", report.leftAlone());
    } catch (IOException | RuntimeException e) {
      trouble = "old pages could not be removed: " + e.getMessage();
      LOG.atWarn().setCause(e).log("archive not pruned, tries again tomorrow");
    }
  }

  /** What the last run could not do, or null. */
  public String trouble() {
    return trouble;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
