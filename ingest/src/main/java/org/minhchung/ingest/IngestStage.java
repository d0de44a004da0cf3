package org.minhchung.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.minhchung.events.Source;
import org.minhchung.events.Stage;
import org.minhchung.ingest.health.Canary;
import org.minhchung.ingest.health.CanaryList;
import org.minhchung.ingest.source.SourceList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds, fetches and reads the pages of the watched sources. */
public final class IngestStage implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(IngestStage.class);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(3);

  private final List<Source> list;
  private final IngestCounts counts;
  private final Supplier<Running> crawls;
  private final Duration pause;
  private final Thread starter = new Thread(this::connect, "ingest-start");
  private volatile Running crawl;
  private volatile boolean working;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String waitingFor = "not started";

  /**
   * Prepares the stage; nothing is asked of Kafka yet.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   * @throws IllegalArgumentException when the list of sources or that of canaries cannot be read
   */
  public IngestStage(IngestConfig config, Map<String, Object> kafkaProperties, Clock clock) {
    this(config, kafkaProperties, clock, 1);
  }

  /**
   * As the other one, for a clock that runs faster than real time, as in a simulation. Time limits
   * of single requests stay real.
   *
   * @param speed how many seconds of the clock pass in a real one, above 0
   */
  public IngestStage(
      IngestConfig config, Map<String, Object> kafkaProperties, Clock clock, double speed) {
    this(config, canaries(config), Map.copyOf(kafkaProperties), clock, speed, new IngestCounts());
  }

  private IngestStage(
      IngestConfig config,
      List<Canary> canaries,
      Map<String, Object> kafka,
      Clock clock,
      double speed,
      IngestCounts counts) {
    this(
        config.sources() == null ? List.of() : SourceList.read(config.sources()),
        counts,
        () -> new Crawl(config, canaries, kafka, counts, clock, speed),
        BETWEEN_ATTEMPTS);
    if (config.contact() == null) {
      LOG.warn("ingest.contact is not set: outlets cannot tell whom to ask about our requests");
    }
  }

  /**
   * As the other one, for any crawl.
   *
   * @param pause between two attempts, and between two looks at a crawl that runs
   */
  IngestStage(List<Source> list, IngestCounts counts, Supplier<Running> crawls, Duration pause) {
    this.list = list;
    this.counts = counts;
    this.crawls = crawls;
    this.pause = pause;
    this.starter.setDaemon(true);
  }

  private static List<Canary> canaries(IngestConfig config) {
    Path file = config.canaries().file();
    return file == null ? List.of() : CanaryList.read(file);
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
        Running attempt = crawls.get();
        crawl = attempt;
        attempt.start(list).get();
        working = true;
        while (attempt.failure() == null) {
          if (closesMeanwhile()) {
            abandon();
            return;
          }
        }
        waitingFor = attempt.failure() + "; connects again";
        working = false;
        LOG.atWarn().log("ingest has stopped: {}", waitingFor);
        letGo();
      } catch (InterruptedException e) {
        abandon();
        return;
      } catch (ExecutionException | RuntimeException e) {
        Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
        waitingFor = "cannot start yet: " + cause.getMessage();
        LOG.atWarn().log("ingest cannot start, tries again: {}", cause.toString());
        letGo();
      }
    } while (!closesMeanwhile());
  }

  /** Waits a moment, or until the stage is closed. */
  private boolean closesMeanwhile() {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** Closes what was begun; where the stage is closed meanwhile, that closes the rest. */
  private void letGo() {
    try {
      abandon();
    } catch (InterruptException e) {
      LOG.debug("closing is left to whoever closes the stage");
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
    Running current = crawl;
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
