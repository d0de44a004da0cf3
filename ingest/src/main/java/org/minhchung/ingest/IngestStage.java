package org.minhchung.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.minhchung.events.Source;
import org.minhchung.events.Stage;
import org.minhchung.ingest.source.SourceList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds, fetches and reads the pages of the watched sources. */
public final class IngestStage implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(IngestStage.class);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(3);

  private final IngestConfig config;
  private final Map<String, Object> kafka;
  private final Clock clock;
  private final List<Source> list;
  private final IngestCounts counts = new IngestCounts();
  private final Thread starter = new Thread(this::connect, "ingest-start");
  private volatile Crawl crawl;
  private volatile boolean working;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String waitingFor = "not started";

  /**
   * Prepares the stage; nothing is asked of Kafka yet.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   * @throws IllegalArgumentException when the list of sources cannot be read
   */
  public IngestStage(IngestConfig config, Map<String, Object> kafkaProperties, Clock clock) {
    this.config = config;
    this.kafka = Map.copyOf(kafkaProperties);
    this.clock = clock;
    this.list = config.sources() == null ? List.of() : SourceList.read(config.sources());
    this.starter.setDaemon(true);
  }

  @Override
  public String name() {
    return "ingest";
  }

  /** What it has done since it started. */
  public IngestReport report() {
    return counts.report();
  }

  @Override
  public void start() {
    starter.start();
  }

  private void connect() {
    do {
      waitingFor = "reading what is remembered of sources and pages";
      try {
        Crawl attempt = new Crawl(config, kafka, counts, clock);
        crawl = attempt;
        attempt.start(list).get();
        working = true;
        return;
      } catch (InterruptedException e) {
        abandon();
        return;
      } catch (ExecutionException | RuntimeException e) {
        Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
        waitingFor = "Kafka cannot be used yet: " + cause.getMessage();
        LOG.atWarn().log("ingest cannot start, tries again: {}", cause.toString());
        abandon();
      }
    } while (!closesMeanwhile());
  }

  /** Waits a moment between attempts, or until the stage is closed. */
  private boolean closesMeanwhile() {
    try {
      return closed.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private synchronized void abandon() {
    if (crawl != null) {
      crawl.close();
      crawl = null;
    }
  }

  @Override
  public Health health() {
    Crawl current = crawl;
    boolean isClosed = closed.getCount() == 0;
    if (isClosed || !working || current == null) {
      return new Health(false, isClosed ? "closed" : waitingFor);
    }
    String trouble = current.trouble();
    return trouble == null ? new Health(true, current.activity()) : new Health(false, trouble);
  }

  @Override
  public void close() {
    closed.countDown();
    starter.interrupt();
    abandon();
  }
}
