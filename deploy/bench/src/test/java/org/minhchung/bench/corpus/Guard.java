package org.minhchung.bench.corpus;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets work end badly or not at all without ending the measurement. */
final class Guard {
  private final Duration patience;

  Guard(Duration patience) {
    this.patience = patience;
  }

  /**
   * What became of some work.
   *
   * @param result null unless it went well
   * @param failure null if it went well, else a word of why
   * @param thread that did it, and goes on doing it where it timed out
   */
  record Outcome<T>(T result, String failure, Thread thread) {
    boolean timedOut() {
      return TIMED_OUT.equals(failure);
    }

    private static final String TIMED_OUT = "timed out";
  }

  <T> Outcome<T> run(Callable<T> work) throws InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "guarded");
    thread.setDaemon(true);
    thread.start();
    try {
      return new Outcome<>(task.get(patience.toMillis(), TimeUnit.MILLISECONDS), null, thread);
    } catch (ExecutionException e) {
      return new Outcome<>(null, e.getCause().toString(), thread);
    } catch (TimeoutException e) {
      return new Outcome<>(null, Outcome.TIMED_OUT, thread); // its thread stays; nothing can end it
    }
  }
}
