package org.minhchung.alerts.subscribe;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.Topology;
import org.minhchung.alerts.stream.StreamsApplication;
import org.minhchung.events.Stage;

/**
 * The running matching of articles with subscriptions. It begins only when everything that it looks
 * things up in is complete: an article that passed before its subscription was known would be
 * missed for good.
 */
public final class Matching implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 100;

  private final StreamsApplication application;
  private final BooleanSupplier complete;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final ScheduledExecutorService starter =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "begin-matching");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Prepares to match.
   *
   * @param stateDirectory where its store is kept
   * @param complete whether subscriptions, sources and claims have been read to their ends
   */
  public Matching(
      Topology topology,
      Map<String, Object> kafkaProperties,
      Path stateDirectory,
      BooleanSupplier complete) {
    this.application =
        new StreamsApplication("minhchung-subscribe", topology, kafkaProperties, stateDirectory);
    this.complete = complete;
  }

  public void start() {
    starter.scheduleWithFixedDelay(
        this::beginOnceComplete, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void beginOnceComplete() {
    if (complete.getAsBoolean() && begun.compareAndSet(false, true)) {
      application.start();
      starter.shutdown();
    }
  }

  public Stage.Health health() {
    return begun.get()
        ? application.health()
        : new Stage.Health(false, "matching waits until all subscriptions are read");
  }

  @Override
  public void close() {
    starter.shutdownNow();
    application.close();
  }
}
