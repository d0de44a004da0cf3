package org.minhchung.ingest.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that make the visits. */
public final class Workers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);

  /** A server may see the end of its answer a little later than we do, and counts from there. */
  private static final Duration UNTIL_SEEN = Duration.ofMillis(50);

  private static final int MAX_FAILURES = 4;
  private static final long PATIENCE_MS = 2_000;
  private static final long LONGEST_BACK_OFF_MS = 30_000;

  /** Makes visits. */
  public interface Visitor {
    /**
     * Makes a visit; returns when all that follows from it is safe in Kafka.
     *
     * @return how long the host is to rest
     */
    Duration visit(Visit visit);

    /** How long a host rests whose visit could not be brought to an end. */
    Duration pause(String host);

    /** Ends a visit that failed too often for a reason that is not Kafka's. */
    void giveUp(Visit visit, String reason);
  }

  private final Frontier frontier;
  private final Visitor visitor;
  private final Clock clock;
  private final List<Thread> threads = new ArrayList<>();
  private final Map<Visit, Integer> failures = new ConcurrentHashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile boolean closed;

  /** Prepares the threads. */
  public Workers(FrontierConfig config, Frontier frontier, Visitor visitor, Clock clock) {
    this.frontier = frontier;
    this.visitor = visitor;
    this.clock = clock;
    for (int i = 1; i <= config.workers(); i++) {
      Thread thread = new Thread(this::work, "fetch-" + i);
      thread.setDaemon(true);
      threads.add(thread);
    }
  }

  /** Begins to work. */
  public void start() {
    threads.forEach(Thread::start);
  }

  private void work() {
    long backOff = 0;
    while (!closed) {
      try {
        Optional<Visit> visit = frontier.await();
        if (visit.isPresent()) {
          make(visit.get());
        }
        backOff = 0;
      } catch (InterruptedException e) {
        LOG.debug("worker stops");
        return;
      } catch (RuntimeException | Error e) {
        // A thread that ends here would not be replaced, and in the end nobody would work.
        backOff = Math.min(LONGEST_BACK_OFF_MS, Math.max(1_000, backOff * 2));
        LOG.atError().setCause(e).log("worker goes on in {} ms after {}", backOff, e.toString());
        if (stopsWithin(backOff)) {
          return;
        }
      }
    }
  }

  private boolean stopsWithin(long millis) {
    try {
      return stopping.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private void make(Visit visit) {
    Duration rest = AFTER_TROUBLE;
    try {
      rest = visitor.visit(visit);
      failures.remove(name(visit));
    } catch (LostHostException e) {
      // Whoever has the host now reads the task again; where it is ours after all, it waits here.
      LOG.atDebug().addKeyValue("url", visit.url()).log("visit left to others: {}", e.getMessage());
      rest = longer(visitor.pause(visit.host()));
      if (!closed) {
        frontier.add(visit);
      }
    } catch (RuntimeException | Error e) {
      // No page may end the thread that reads it. While closing, the task stays uncommitted.
      rest = longer(visitor.pause(visit.host()));
      if (!closed) {
        failed(visit, e);
      }
    } finally {
      frontier.finish(visit.host(), rest.isZero() ? rest : rest.plus(UNTIL_SEEN));
    }
  }

  private static Duration longer(Duration pause) {
    return pause.compareTo(AFTER_TROUBLE) > 0 ? pause : AFTER_TROUBLE;
  }

  private void failed(Visit visit, Throwable e) {
    LOG.atError()
        .setCause(e)
        .addKeyValue("url", visit.url())
        .log("visit could not be brought to an end: {}", e.toString());
    if (!isKafkas(e) && failures.merge(name(visit), 1, Integer::sum) >= MAX_FAILURES) {
      try {
        visitor.giveUp(visit, "could not be dealt with: " + e);
        failures.remove(name(visit));
        return;
      } catch (RuntimeException | Error again) {
        LOG.atError()
            .addKeyValue("url", visit.url())
            .log("visit could not be given up either: {}", again.toString());
      }
    }
    // The task stays uncommitted and is tried again.
    frontier.add(visit.postponed(clock.instant().plus(AFTER_TROUBLE)));
  }

  /** The same for every repetition of a visit. */
  private static Visit name(Visit visit) {
    return visit.postponed(Instant.EPOCH);
  }

  /** Whether waiting for Kafka may help; it never helps against a record that is too large. */
  private static boolean isKafkas(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof KafkaException) {
        return !(cause instanceof RecordTooLargeException);
      }
    }
    return false;
  }

  /** Lets visits under way end, for a few seconds, then interrupts them. */
  @Override
  public void close() {
    closed = true;
    stopping.countDown();
    long deadline = System.nanoTime() + PATIENCE_MS * 1_000_000;
    try {
      for (Thread thread : threads) {
        thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
