package org.minhchung.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.minhchung.events.Source;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which an operator names the outlets to watch: a YAML list whose entries have the
 * fields of {@link Source}. Read at start and published to {@code source.v1}.
 */
public final class SourceList {
  private static final Logger LOG = LoggerFactory.getLogger(SourceList.class);
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .build();
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private SourceList() {}

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException naming the file, the entry and the field
   */
  public static List<Source> read(Path file) {
    JsonNode root;
    try (var in = Files.newInputStream(file)) {
      root = YAML.readTree(in);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
      throw new IllegalArgumentException(
          file + line + " is not YAML: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
    if (root == null || !root.isArray()) {
      throw new IllegalArgumentException(file + " is not a list of sources ('- id: ...')");
    }
    List<Source> sources = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode entry : root) {
      String place = file + ": source " + (sources.size() + 1) + name(entry);
      Source source = source(entry, place);
      if (!ids.add(source.id())) {
        throw new IllegalArgumentException(place + ": id " + source.id() + " is used twice");
      }
      sources.add(source);
    }
    return List.copyOf(sources);
  }

  /** Publishes every source under its id. */
  public static CompletableFuture<Void> publish(List<Source> sources, Outbox outbox) {
    return CompletableFuture.allOf(
        sources.stream()
            .map(s -> outbox.send(Topics.SOURCE, s.id(), "source-" + s.id(), s, null))
            .toArray(CompletableFuture<?>[]::new));
  }

  /** Removes from the topic the sources that the list no longer names. */
  public static CompletableFuture<Void> retire(
      List<Source> list, Sources published, Outbox outbox) {
    Set<String> gone = new TreeSet<>(published.ids());
    list.forEach(source -> gone.remove(source.id()));
    return CompletableFuture.allOf(
        gone.stream()
            .map(
                id -> {
                  LOG.atInfo().addKeyValue("source", id).log("no longer listed, removed");
                  return outbox
                      .send(Topics.SOURCE, id, "source-" + id + "-removed", null, null)
                      .thenRun(() -> published.remove(id));
                })
            .toArray(CompletableFuture<?>[]::new));
  }

  private static Source source(JsonNode entry, String place) {
    Source source;
    try {
      if (entry.isObject() && !entry.has("enabled")) {
        ((com.fasterxml.jackson.databind.node.ObjectNode) entry).put("enabled", true);
      }
      source = YAML.treeToValue(entry, Source.class);
    } catch (ValueInstantiationException e) {
      throw new IllegalArgumentException(place + ": " + e.getCause().getMessage(), e);
    } catch (JsonMappingException e) {
      String field =
          e.getPath().stream()
              .map(r -> r.getFieldName() == null ? "" + r.getIndex() : r.getFieldName())
              .collect(Collectors.joining("."));
      throw new IllegalArgumentException(
          place + ", field " + field + ": " + firstLine(e.getOriginalMessage()), e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(place + ": " + e.getOriginalMessage(), e);
    }
    source.feeds().forEach(f -> address(f, place + ", field feeds"));
    source.sitemaps().forEach(f -> address(f, place + ", field sitemaps"));
    source.sections().forEach(f -> address(f, place + ", field sections"));
    if (source.pollInterval().compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          place + ", field pollInterval: " + source.pollInterval() + " is less than a second");
    }
    return source;
  }

  private static void address(String url, String place) {
    try {
      CanonicalUrl.of(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }

  private static String name(JsonNode entry) {
    return entry.path("id").isTextual() ? " (" + entry.path("id").textValue() + ")" : "";
  }

  private static String firstLine(String message) {
    return message == null ? "cannot be read" : message.lines().findFirst().orElse(message);
  }
}
