package org.minhchung.local.run;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minhchung.alerts.AlertsStage;
import org.minhchung.analyze.AnalyzeStage;
import org.minhchung.events.Stage;
import org.minhchung.ingest.IngestStage;
import org.minhchung.local.config.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stages that run in this process. */
public final class LocalStages implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalStages.class);

  private final List<Stage> stages;

  private LocalStages(List<Stage> stages) {
    this.stages = stages;
  }

  /** All three stages, those that listen first. */
  public static LocalStages all(Settings settings, Clock clock) {
    return new LocalStages(
        List.of(
            stage("alerts", settings, clock),
            stage("analyze", settings, clock),
            stage("ingest", settings, clock)));
  }

  /** One stage by its name. */
  public static LocalStages one(String name, Settings settings, Clock clock) {
    return new LocalStages(List.of(stage(name, settings, clock)));
  }

  private static Stage stage(String name, Settings settings, Clock clock) {
    Map<String, Object> kafka = settings.kafka().clientProperties();
    return switch (name) {
      case "ingest" -> new IngestStage(settings.ingest(), kafka, clock);
      case "analyze" -> new AnalyzeStage(settings.analyze(), kafka, clock);
      case "alerts" -> new AlertsStage(settings.alerts(), kafka, clock);
      default -> throw new IllegalArgumentException("no stage is called " + name);
    };
  }

  /** Starts them side by side: each spends much of its start waiting or loading. */
  public void start() {
    stages.parallelStream().forEach(Stage::start);
  }

  /** What the stages that are not ready say; empty when all are. */
  public String problems() {
    return stages.stream()
        .filter(s -> !s.health().ready())
        .map(s -> s.name() + ": " + s.health().reason())
        .collect(Collectors.joining("; "));
  }

  /**
   * Waits until all are ready.
   *
   * @return whether they are
   */
  public boolean awaitReady(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!problems().isEmpty()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(100); // the condition is polled, with an end
    }
    return true;
  }

  /** Stops them side by side; each takes at most a few seconds. */
  @Override
  public void close() {
    List<Stage> reversed = new ArrayList<>(stages);
    Collections.reverse(reversed);
    reversed.parallelStream()
        .forEach(
            stage -> {
              try {
                stage.close();
              } catch (RuntimeException e) {
                LOG.atWarn().addKeyValue("stage", stage.name()).setCause(e).log("did not close");
              }
            });
  }
}
