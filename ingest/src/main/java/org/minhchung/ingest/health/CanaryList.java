package org.minhchung.ingest.health;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file in which an operator names pages whose content is known: a YAML list whose entries have
 * the fields of {@link Canary}.
 */
public final class CanaryList {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private CanaryList() {}

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException naming the file, the entry and the key
   */
  public static List<Canary> read(Path file) {
    JsonNode root;
    try (var in = Files.newInputStream(file)) {
      root = YAML.readTree(in);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
      throw new IllegalArgumentException(
          file + line + " is not YAML: " + firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
    if (root == null || !root.isArray()) {
      throw new IllegalArgumentException(file + " is not a list of canaries ('- source: ...')");
    }
    List<Canary> canaries = new ArrayList<>();
    Set<String> urls = new HashSet<>();
    for (JsonNode entry : root) {
      String name = entry.path("name").isTextual() ? " (" + entry.path("name").asText() + ")" : "";
      String place = file + ": canary " + (canaries.size() + 1) + name;
      Canary canary = canary(entry, place);
      if (!urls.add(canary.url())) {
        throw new IllegalArgumentException(place + ": url " + canary.url() + " is used twice");
      }
      canaries.add(canary);
    }
    return List.copyOf(canaries);
  }

  private static Canary canary(JsonNode entry, String place) {
    if (!entry.isObject()) {
      throw new IllegalArgumentException(
          place + " is " + kind(entry) + "; expected are the keys source, name, url and expect");
    }
    try {
      return YAML.treeToValue(entry, Canary.class);
    } catch (ValueInstantiationException e) {
      throw new IllegalArgumentException(place + ": " + e.getCause().getMessage(), e);
    } catch (UnrecognizedPropertyException e) {
      String known =
          e.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          place + ": unknown key " + path(e) + "; known here: " + known, e);
    } catch (MismatchedInputException e) {
      throw new IllegalArgumentException(
          "%s, key %s: expected is %s".formatted(place, path(e), expected(e.getTargetType())), e);
    } catch (JsonMappingException e) {
      throw new IllegalArgumentException(
          place + ", key " + path(e) + ": " + firstLine(e.getOriginalMessage()), e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(place + ": " + firstLine(e.getOriginalMessage()), e);
    }
  }

  private static String kind(JsonNode entry) {
    return entry.isNull() ? "empty" : entry.isArray() ? "a list" : "'" + entry.asText() + "'";
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list, such as [tide survey, harbour board]";
    }
    if (type == Integer.class) {
      return "a whole number";
    }
    return type == String.class
        ? "words"
        : "one or more of title, text, paragraphs, characters and date, each with its value";
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? "" + r.getIndex() : r.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String firstLine(String message) {
    return message == null ? "cannot be read" : message.lines().findFirst().orElse(message);
  }
}
