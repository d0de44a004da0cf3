package org.minhchung.ingest.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minhchung.events.Json;
import org.minhchung.ingest.source.CanonicalUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which address a saved page had: JSON lines with {@code id}, {@code url} and {@code file}. */
final class PageIndex {
  private static final Logger LOG = LoggerFactory.getLogger(PageIndex.class);
  private static final List<String> NAMES = List.of("index.jsonl", "gold.jsonl");

  private final Map<Path, String> byFile = new HashMap<>();
  private final Map<String, String> byId = new HashMap<>();

  private PageIndex() {}

  /** Reads the indexes that lie in a directory or next to it. */
  static PageIndex beside(Path directory) {
    PageIndex index = new PageIndex();
    Path inside = directory.toAbsolutePath().normalize();
    for (Path place : new Path[] {inside, inside.getParent()}) {
      for (String name : NAMES) {
        if (place != null && Files.isRegularFile(place.resolve(name))) {
          index.read(place.resolve(name));
        }
      }
    }
    return index;
  }

  Optional<String> urlOf(Path file) {
    String url = byFile.get(file.toAbsolutePath().normalize());
    if (url == null) {
      String name = file.getFileName().toString();
      int dot = name.indexOf('.');
      url = byId.get(dot < 0 ? name : name.substring(0, dot));
    }
    return Optional.ofNullable(url);
  }

  private void read(Path file) {
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          take(line, file, number);
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file + " cannot be read after line " + number + ": " + e.getMessage(), e);
    }
  }

  private void take(String line, Path file, int number) {
    JsonNode row;
    String url;
    try {
      row = Json.mapper().readTree(line);
      if (row.path("url").asText("").isBlank()) {
        return; // the page will say itself where it comes from
      }
      url = CanonicalUrl.of(row.get("url").asText());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      LOG.atWarn().log("{} line {} gives no address: {}", file, number, firstLine(e));
      return;
    }
    if (row.path("file").isTextual()) {
      byFile.put(file.resolveSibling(row.get("file").textValue()).normalize(), url);
    }
    if (row.has("id")) {
      byId.put(row.get("id").asText(), url);
    }
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return message.lines().findFirst().orElse(message);
  }
}
