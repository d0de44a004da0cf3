package org.minhchung.ingest.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends what waits for the bytes of a call for too long, by closing the call's connection: JDK's
 * server reads through channels, which do that when their reader is interrupted. The server itself
 * waits without end, also for the rest of a call that has been answered.
 */
final class CallDeadline implements AutoCloseable {
  /** Something that may wait for the other side. */
  @FunctionalInterface
  interface Exchange<T> {
    T make() throws IOException;
  }

  private final Duration time;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "websub-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  CallDeadline(Duration time) {
    this.time = time;
    timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Does something within the time.
   *
   * @throws IOException when the connection has failed or the time is over
   */
  <T> T within(Exchange<T> exchange) throws IOException {
    Attempt attempt = new Attempt(Thread.currentThread());
    ScheduledFuture<?> end =
        timer.schedule(attempt::interrupt, time.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return exchange.make();
    } finally {
      end.cancel(false);
      attempt.end();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** Interrupts its thread only while that is at it. */
  private static final class Attempt {
    private final Thread thread;
    private boolean over;
    private boolean interrupted;

    Attempt(Thread thread) {
      this.thread = thread;
    }

    synchronized void interrupt() {
      if (!over) {
        interrupted = true;
        thread.interrupt();
      }
    }

    synchronized void end() {
      over = true;
      if (interrupted && Thread.interrupted()) {
        return; // our own doing, and nothing to whoever takes the next call
      }
    }
  }
}
