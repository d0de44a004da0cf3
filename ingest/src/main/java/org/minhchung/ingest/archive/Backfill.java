package org.minhchung.ingest.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.minhchung.events.Source;
import org.minhchung.ingest.Pause;
import org.minhchung.ingest.extract.Extractor;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.FrontierConfig;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.VisitMemory;

/**
 * Pushes saved pages through extraction into {@code article.v1}, so that what was written before
 * Minhchung watched is weighed like the rest. Every page ends as an article, a dead letter or a
 * counted skip.
 */
public final class Backfill {
  private static final int WAITING = 32;

  private final Outbox outbox;
  private final VisitMemory memory;
  private final Extractor extractor;
  private final List<Source> sources;
  private final Clock clock;
  private final Snapshots snapshots;
  private final int threads;

  /**
   * Prepares a backfill into topics where nothing has been published yet; otherwise pages that are
   * known would be published again as if they were new.
   *
   * @param sources known outlets, to which pages are ascribed by host; may be empty
   */
  public Backfill(Outbox outbox, List<Source> sources, Clock clock) {
    this(outbox, new Extractor(clock), sources, clock, new VisitMemory(outbox), null);
  }

  /**
   * Prepares a backfill that goes on from what was published before.
   *
   * @param extractor reads the pages
   * @param sources known outlets, to which pages are ascribed by host; may be empty
   * @param memory what is known of pages, such as {@link
   *     org.minhchung.ingest.source.FollowedMemory} gives; published pages are added to it
   * @param snapshots where published pages are kept, or null to keep none
   */
  public Backfill(
      Outbox outbox,
      Extractor extractor,
      List<Source> sources,
      Clock clock,
      VisitMemory memory,
      Snapshots snapshots) {
    this.outbox = outbox;
    this.extractor = extractor;
    this.memory = memory;
    this.snapshots = snapshots;
    this.sources = List.copyOf(sources);
    this.clock = clock;
    this.threads = Runtime.getRuntime().availableProcessors();
  }

  /**
   * Takes every file in these directories that looks like a page. An {@code index.jsonl} or {@code
   * gold.jsonl} in or next to a directory gives the addresses; a page without one goes by the
   * address that it states, or by a hash of its content.
   *
   * @throws IllegalArgumentException when a directory cannot be read
   * @throws IllegalStateException when Kafka does not take the events
   */
  public BackfillReport pages(List<Path> directories) {
    return run(each -> directories.forEach(d -> SavedPages.in(d, each)));
  }

  /**
   * Takes every response in these WARC files, compressed or not.
   *
   * @throws IllegalArgumentException when a file is missing
   * @throws IllegalStateException when Kafka does not take the events
   */
  public BackfillReport warcs(List<Path> files) {
    return run(each -> files.forEach(f -> WarcPages.in(f, each)));
  }

  /**
   * Asks for the visit of every page that these files of GDELT's name (Global Knowledge Graph 2.1,
   * mentions or events; packed or not): the crawl fetches them in its turn, politely. Pages of
   * other outlets than the known ones are left out, unless none is known. Takes as long as the
   * crawl needs for all of them but the last hour's share of each host.
   *
   * @param pause how to wait
   * @throws IllegalArgumentException when a file is missing
   * @throws IllegalStateException when Kafka does not take the tasks
   */
  public GdeltReport gdelt(List<Path> files, FrontierConfig frontier, Pause pause) {
    FetchTasks tasks =
        new FetchTasks(
            outbox,
            memory,
            frontier.newPerHour(),
            host -> frontier.pauseFor(Duration.ZERO),
            () -> false,
            clock);
    GdeltRun run = new GdeltRun(tasks, new Outlets(sources), clock);
    files.forEach(file -> GdeltFile.read(file, run));
    run.send(pause);
    return run.report();
  }

  private BackfillReport run(Consumer<Consumer<SavedPage>> pages) {
    BackfillRun run = new BackfillRun(outbox, memory, extractor, snapshots, sources, clock);
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            new ThreadPoolExecutor.CallerRunsPolicy());
    try {
      pages.accept(page -> workers.execute(() -> run.take(page)));
      workers.shutdown();
      while (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
        run.logProgress();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("backfill was interrupted", e);
    } finally {
      workers.shutdownNow();
    }
    return run.report();
  }
}
