package org.minhchung.local.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Binds YAML and environment variables to configuration records. */
final class SettingsReader {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Map<String, String> environment;
  private final Map<String, Object> under;
  private final Map<String, Object> over;

  /**
   * Prepares to read.
   *
   * @param environment variables that go over the file
   * @param under values by path that hold where neither file nor environment say anything
   * @param over values by path that hold in any case
   */
  SettingsReader(
      Map<String, String> environment, Map<String, Object> under, Map<String, Object> over) {
    this.environment = environment;
    this.under = under;
    this.over = over;
  }

  <T extends Record> T read(Path file, Class<T> type) {
    String name = file == null ? "the environment" : file.toString();
    ObjectNode tree = YAML.createObjectNode();
    under.forEach((path, value) -> set(tree, path, YAML.valueToTree(value)));
    if (file != null) {
      merge(tree, tree(file));
    }
    overlay(tree, type);
    over.forEach((path, value) -> set(tree, path, YAML.valueToTree(value)));
    fillSections(tree, type);
    try {
      return YAML.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException e) {
      String known =
          e.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
      throw new ConfigurationException(
          "unknown key '" + path(e) + "' in " + name + "; known here: " + known);
    } catch (JsonMappingException e) {
      Throwable cause = e.getCause() instanceof IllegalArgumentException ? e.getCause() : e;
      String reason = cause == e ? e.getOriginalMessage() : cause.getMessage();
      throw new ConfigurationException("key '" + path(e) + "' in " + name + ": " + reason);
    } catch (JsonProcessingException e) {
      throw new ConfigurationException(name + ": " + e.getOriginalMessage());
    }
  }

  private static ObjectNode tree(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ConfigurationException("no configuration file " + file);
    }
    try {
      JsonNode node = YAML.readTree(file.toFile());
      if (node == null || node.isMissingNode() || node.isNull()) {
        return YAML.createObjectNode();
      }
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw new ConfigurationException(file + " is not a list of 'key: value' lines");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new ConfigurationException(
          file + ", line " + line + ": " + e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new ConfigurationException(file + " cannot be read: " + e.getMessage());
    }
  }

  /** Puts the variables that are set over what the file says. */
  private void overlay(ObjectNode tree, Class<? extends Record> type) {
    for (ConfigurationKeys.Key key : ConfigurationKeys.of(type)) {
      String text = environment.get(key.variable());
      if (text == null) {
        continue;
      }
      try {
        set(tree, key.path(), YAML.readTree(text));
      } catch (JsonProcessingException e) {
        throw new ConfigurationException(
            "environment variable " + key.variable() + ": " + e.getOriginalMessage());
      }
    }
  }

  private static void set(ObjectNode tree, String path, JsonNode value) {
    String[] steps = path.split("\\.", -1);
    ObjectNode at = tree;
    for (int i = 0; i < steps.length - 1; i++) {
      at = at.get(steps[i]) instanceof ObjectNode next ? next : at.putObject(steps[i]);
    }
    at.set(steps[steps.length - 1], value);
  }

  /** Puts one tree over another; sections are merged, everything else is replaced. */
  private static void merge(ObjectNode below, ObjectNode above) {
    above
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue() instanceof ObjectNode section
                  && below.get(entry.getKey()) instanceof ObjectNode other) {
                merge(other, section);
              } else {
                below.set(entry.getKey(), entry.getValue());
              }
            });
  }

  /** Makes absent sections empty ones, so that their records fill in the defaults. */
  private static void fillSections(ObjectNode tree, Class<?> type) {
    for (var component : type.getRecordComponents()) {
      if (component.getType().isRecord()) {
        JsonNode section = tree.get(component.getName());
        if (section == null || section.isNull()) {
          section = tree.putObject(component.getName());
        }
        if (section instanceof ObjectNode object) {
          fillSections(object, component.getType());
        }
      }
    }
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
        .collect(Collectors.joining("."));
  }
}
