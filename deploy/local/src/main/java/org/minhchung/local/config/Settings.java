package org.minhchung.local.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.minhchung.alerts.AlertsConfig;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.ingest.IngestConfig;

/**
 * Everything that can be configured.
 *
 * @param kafka where Kafka is and how to speak to it
 * @param ingest the stage that fetches and extracts
 * @param analyze the stage that reads and matches
 * @param alerts the stage that indexes, shows and tells
 */
public record Settings(
    Kafka kafka, IngestConfig ingest, AnalyzeConfig analyze, AlertsConfig alerts) {

  /**
   * Kafka's clients.
   *
   * @param bootstrapServers host:port, comma-separated; default 127.0.0.1:9092
   * @param properties any further client property, such as {@code security.protocol}
   */
  public record Kafka(String bootstrapServers, Map<String, String> properties) {
    public Kafka {
      bootstrapServers = bootstrapServers == null ? "127.0.0.1:9092" : bootstrapServers;
      properties = properties == null ? Map.of() : Map.copyOf(properties);
    }

    /** The properties for a client. */
    public Map<String, Object> clientProperties() {
      Map<String, Object> all = new HashMap<>(properties);
      all.put("bootstrap.servers", bootstrapServers);
      return all;
    }
  }

  /** Reads a file, or only the environment where {@code file} is null. */
  public static Settings read(Path file, Map<String, String> environment) {
    return read(file, environment, Map.of(), Map.of());
  }

  /**
   * Reads a file.
   *
   * @param under values by path, such as {@code alerts.desk.port}, that hold where neither file nor
   *     environment say anything
   * @param over values by path that hold in any case
   */
  public static Settings read(
      Path file,
      Map<String, String> environment,
      Map<String, Object> under,
      Map<String, Object> over) {
    return new SettingsReader(environment, under, over).read(file, Settings.class);
  }
}
