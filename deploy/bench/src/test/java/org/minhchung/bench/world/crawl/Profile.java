package org.minhchung.bench.world.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Tells from a flight recording in which stage of the work the fetching threads were. */
final class Profile {
  private static final Map<String, String> STAGES = new LinkedHashMap<>();

  static {
    // the first whose class is anywhere on the stack
    STAGES.put("org.minhchung.ingest.extract.page.PageParser", "parse");
    STAGES.put("org.minhchung.ingest.extract.charset", "charset");
    STAGES.put("org.minhchung.ingest.extract.date", "extract dates");
    STAGES.put("org.minhchung.ingest.extract.body", "extract body");
    STAGES.put("org.minhchung.ingest.extract", "extract the rest");
    STAGES.put("org.minhchung.ingest.fetch.RobotsTxt", "robots");
    STAGES.put("org.minhchung.ingest.fetch", "fetch");
    STAGES.put("org.minhchung.ingest.archive", "archive");
    STAGES.put("org.minhchung.events", "JSON and Kafka");
    STAGES.put("org.apache.kafka", "JSON and Kafka");
    STAGES.put("org.minhchung.ingest.feed", "feeds");
    STAGES.put("org.minhchung.ingest.frontier.Frontier", "frontier");
    STAGES.put("org.minhchung.ingest", "rest of the stage");
  }

  private Profile() {}

  /** Samples by stage, the most first; threads that do not fetch under their own name. */
  static Map<String, Integer> of(Path recording) throws IOException {
    Map<String, Integer> samples = new HashMap<>();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
          samples.merge(stage(event), 1, Integer::sum);
        }
      }
    }
    Map<String, Integer> sorted = new LinkedHashMap<>();
    samples.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  private static String stage(RecordedEvent event) {
    String thread = event.getThread("sampledThread").getJavaName();
    if (thread == null || !thread.matches("fetch-\\d+")) {
      return "thread " + (thread == null ? "of the JVM" : thread.replaceAll("[-#]?\\d+$", ""));
    }
    if (event.getStackTrace() == null) {
      return "unknown";
    }
    for (Map.Entry<String, String> stage : STAGES.entrySet()) {
      for (RecordedFrame frame : event.getStackTrace().getFrames()) {
        if (frame.getMethod().getType().getName().startsWith(stage.getKey())) {
          return stage.getValue();
        }
      }
    }
    return "unknown";
  }
}
