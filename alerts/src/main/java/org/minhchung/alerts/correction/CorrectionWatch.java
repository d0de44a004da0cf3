package org.minhchung.alerts.correction;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.minhchung.alerts.stream.StreamsApplication;
import org.minhchung.events.Stage;

/** The running comparison of flagged articles with what becomes of them. */
public final class CorrectionWatch implements AutoCloseable {
  private final StreamsApplication application;

  /**
   * Prepares to compare.
   *
   * @param outlets names of outlets by source id; may be asked for null
   * @param stateDirectory where its store is kept
   * @param complete whether the outlets have been read to their end
   */
  public CorrectionWatch(
      Function<String, String> outlets,
      Map<String, Object> kafkaProperties,
      Path stateDirectory,
      BooleanSupplier complete,
      Clock clock) {
    this.application =
        new StreamsApplication(
            "minhchung-corrections",
            new CorrectionTopology(outlets, clock).build(),
            kafkaProperties,
            stateDirectory,
            complete);
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
