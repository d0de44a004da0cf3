package org.minhchung.alerts.stream;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds work back until everything that it looks things up in is complete: a record that passed
 * before what it asks for was known would be missed for good.
 */
final class StartGate implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StartGate.class);
  private static final long LOOK_EVERY_MILLIS = 100;

  private final String name;
  private final BooleanSupplier complete;
  private final Runnable work;
  private final AtomicBoolean passed = new AtomicBoolean();
  private final ScheduledExecutorService starter;

  /**
   * Makes a gate; it is shut until {@link #start()}.
   *
   * @param complete whether the work may begin; asked until it says so once
   */
  StartGate(String name, BooleanSupplier complete, Runnable work) {
    this.name = name;
    this.complete = complete;
    this.work = work;
    this.starter =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "begin-" + name);
              thread.setDaemon(true);
              return thread;
            });
  }

  void start() {
    starter.scheduleWithFixedDelay(
        this::beginOnceComplete, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Whether the work has begun. */
  boolean passed() {
    return passed.get();
  }

  private void beginOnceComplete() {
    try {
      if (complete.getAsBoolean() && passed.compareAndSet(false, true)) {
        starter.shutdown();
        work.run();
      }
    } catch (RuntimeException e) {
      // thrown on, it would end the schedule without a word
      LOG.atError().addKeyValue("application", name).setCause(e).log("it could not begin");
    }
  }

  @Override
  public void close() {
    starter.shutdownNow();
  }
}
