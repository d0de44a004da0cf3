package org.minhchung.ingest.frontier;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that make the visits. */
public final class Workers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
  private static final long PATIENCE_MS = 2_000;

  /** Makes visits. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Makes a visit; returns when all that follows from it is safe in Kafka.
     *
     * @return how long the host is to rest
     */
    Duration visit(Visit visit);
  }

  private final Frontier frontier;
  private final Visitor visitor;
  private final Clock clock;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closed;

  /** Prepares the threads. */
  public Workers(int count, Frontier frontier, Visitor visitor, Clock clock) {
    this.frontier = frontier;
    this.visitor = visitor;
    this.clock = clock;
    for (int i = 1; i <= count; i++) {
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
    try {
      while (!closed) {
        Optional<Visit> visit = frontier.await();
        if (visit.isPresent()) {
          make(visit.get());
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("worker stops");
    }
  }

  private void make(Visit visit) {
    Duration rest = AFTER_TROUBLE;
    try {
      rest = visitor.visit(visit);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (closed) {
        return;
      }
      // Most likely Kafka does not answer. The task stays uncommitted and is tried again.
      LOG.atError()
          .setCause(e)
          .addKeyValue("url", visit.url())
          .log("visit could not be brought to an end, will be repeated: {}", e.toString());
      frontier.add(visit.postponed(clock.instant().plus(AFTER_TROUBLE)));
    } finally {
      frontier.finish(visit.host(), rest);
    }
  }

  /** Lets visits under way end, for a few seconds, then interrupts them. */
  @Override
  public void close() {
    closed = true;
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
