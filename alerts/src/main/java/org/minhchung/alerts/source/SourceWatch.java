package org.minhchung.alerts.source;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.minhchung.alerts.stream.StreamsApplication;
import org.minhchung.events.Stage;

/** The running judgement of how well sites are read. */
public final class SourceWatch implements AutoCloseable {
  private final StreamsApplication application;

  /**
   * Prepares to watch.
   *
   * @param stateDirectory where its store is kept
   */
  public SourceWatch(Map<String, Object> kafkaProperties, Path stateDirectory, Clock clock) {
    this.application =
        new StreamsApplication(
            "minhchung-source-health",
            new SourceHealthTopology(clock).build(),
            kafkaProperties,
            stateDirectory,
            () -> true);
  }

  /** Begins to read. */
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
