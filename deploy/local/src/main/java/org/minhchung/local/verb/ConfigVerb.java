package org.minhchung.local.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.minhchung.events.Json;
import org.minhchung.local.config.ConfigurationKeys;
import org.minhchung.local.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints every configuration key with the value that would be in force. */
@Command(
    name = "config",
    description = "Prints every configuration key, its value and its environment variable.")
public final class ConfigVerb implements Callable<Integer> {
  /** Paths as people write them. */
  private static final JsonMapper PLAIN =
      Json.mapper()
          .rebuild()
          .addModule(new SimpleModule().addSerializer(Path.class, ToStringSerializer.instance))
          .build();

  @Option(names = "--config", paramLabel = "FILE", description = "A YAML configuration file.")
  Path config;

  @Override
  public Integer call() {
    JsonNode values = PLAIN.valueToTree(Settings.read(config, System.getenv()));
    for (ConfigurationKeys.Key key : ConfigurationKeys.of(Settings.class)) {
      boolean secret = key.path().matches(".*(password|apiKey|[sS]ecret)");
      String value = ConfigurationKeys.valueAt(values, key);
      System.out.printf(
          "%-44s %-28s %s%n",
          key.path(), secret && !value.isEmpty() ? "(set)" : value, key.variable());
    }
    return 0;
  }
}
