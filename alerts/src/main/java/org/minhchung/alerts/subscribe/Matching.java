package org.minhchung.alerts.subscribe;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.Topology;
import org.minhchung.alerts.stream.StreamsApplication;
import org.minhchung.events.Stage;

/** The running matching of articles with subscriptions. */
public final class Matching implements AutoCloseable {
  private final StreamsApplication application;

  /**
   * Prepares to match.
   *
   * @param stateDirectory where its store is kept
   * @param complete whether subscriptions, sources, claims and reviews have been read to their ends
   */
  public Matching(
      Topology topology,
      Map<String, Object> kafkaProperties,
      Path stateDirectory,
      BooleanSupplier complete) {
    this.application =
        new StreamsApplication(
            "minhchung-subscribe", topology, kafkaProperties, stateDirectory, complete);
  }

  /** Begins once everything is complete. */
  public void start() {
    application.start();
  }

  public Stage.Health health() {
    return application.health();
  }

  @Override
  public void close() {
    application.close();
  }
}
