package org.minhchung.local.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Walks the records of a configuration and names every key, its default and its variable. */
public final class ConfigurationKeys {

  /**
   * A leaf of the configuration.
   *
   * @param path such as {@code kafka.bootstrapServers}
   * @param variable such as {@code MINHCHUNG_KAFKA_BOOTSTRAP_SERVERS}
   * @param type simple name of its Java type
   */
  public record Key(String path, String variable, String type) {}

  private ConfigurationKeys() {}

  /** All keys of a record class, in the order of its components, depth first. */
  public static List<Key> of(Class<? extends Record> root) {
    List<Key> keys = new ArrayList<>();
    collect(root, "", keys);
    return keys;
  }

  /** The value at a key's path in a configuration written as JSON, or an empty text. */
  public static String valueAt(JsonNode configuration, Key key) {
    JsonNode node = configuration.at("/" + key.path().replace('.', '/'));
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    return node.isValueNode() ? node.asText() : node.toString();
  }

  private static void collect(Class<?> type, String prefix, List<Key> keys) {
    for (RecordComponent component : type.getRecordComponents()) {
      String path = prefix + component.getName();
      if (component.getType().isRecord()) {
        collect(component.getType(), path + ".", keys);
      } else {
        keys.add(new Key(path, variable(path), component.getType().getSimpleName()));
      }
    }
  }

  static String variable(String path) {
    return "MINHCHUNG_"
        + path.replace('.', '_').replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
