package org.minhchung.bench.world.worker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import org.minhchung.events.Json;
import org.minhchung.ingest.IngestConfig;
import org.minhchung.ingest.IngestStage;

/**
 * A process with the ingest stage and nothing else, so that what it costs is its own. Says every
 * half second how it is; ends in order when its standard input does.
 */
public final class WorkerMain {
  private static final long PULSE_MS = 500;

  private WorkerMain() {}

  public static void main(String[] args) throws Exception {
    WorkerSetup setup = Json.mapper().readValue(Path.of(args[0]).toFile(), WorkerSetup.class);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    CountDownLatch told = new CountDownLatch(1);
    Thread listener = new Thread(() -> awaitEnd(told), "worker-input");
    listener.setDaemon(true);
    listener.start();
    IngestConfig config = Json.mapper().treeToValue(setup.config(), IngestConfig.class);
    Map<String, Object> kafka = Map.of("bootstrap.servers", setup.bootstrapServers());
    try (Recording recording = recording(setup);
        IngestStage stage = new IngestStage(config, kafka, setup.clock(), setup.speed())) {
      stage.start();
      boolean ends = false;
      while (!ends) {
        ends = told.await(PULSE_MS, TimeUnit.MILLISECONDS);
        out.println(Json.mapper().writeValueAsString(Pulse.of(stage)));
      }
      if (recording != null) {
        recording.dump(Path.of(setup.recording()));
      }
    }
  }

  private static void awaitEnd(CountDownLatch told) {
    try {
      while (System.in.read() >= 0) {
        // nothing is said on it
      }
    } catch (IOException e) {
      System.err.println("standard input broke, which ends it too: " + e);
    }
    told.countDown();
  }

  private static Recording recording(WorkerSetup setup) {
    if (setup.recording() == null) {
      return null;
    }
    Recording recording = new Recording();
    recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
    recording.start();
    return recording;
  }
}
