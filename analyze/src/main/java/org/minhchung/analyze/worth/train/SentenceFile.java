package org.minhchung.analyze.worth.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.minhchung.events.Json;

/**
 * Reads labelled sentences: JSON lines {@code {"id","text","language"?,"label"}} with label 1 where
 * a sentence is worth checking and 0 where it is not.
 */
public final class SentenceFile {
  private static final String ENGLISH = "en";

  private SentenceFile() {}

  /**
   * Reads a file, or all {@code .jsonl} files of a directory in the order of their names.
   *
   * @throws IllegalArgumentException naming the file and the line that cannot be read
   */
  public static List<LabelledSentence> read(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("there is no " + path);
    }
    if (!Files.isDirectory(path)) {
      return readFile(path);
    }
    List<LabelledSentence> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        all.addAll(readFile(file));
      }
    }
    if (all.isEmpty()) {
      throw new NoSuchFileException(path.toString(), null, "has no .jsonl file with a sentence");
    }
    return all;
  }

  /** Reads several, one after the other. */
  public static List<LabelledSentence> readAll(List<Path> paths) throws IOException {
    List<LabelledSentence> all = new ArrayList<>();
    for (Path path : paths) {
      all.addAll(read(path));
    }
    return all;
  }

  private static List<LabelledSentence> readFile(Path file) throws IOException {
    JsonMapper mapper = Json.mapper();
    List<LabelledSentence> sentences = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        try {
          sentences.add(sentence(mapper.readTree(line), number));
        } catch (JsonProcessingException | IllegalArgumentException e) {
          throw new IllegalArgumentException(file + ", line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return sentences;
  }

  private static LabelledSentence sentence(JsonNode row, int number) {
    JsonNode label = row.get("label");
    if (!row.hasNonNull("text")) {
      throw new IllegalArgumentException("field 'text' is missing");
    }
    if (label == null || !(label.asText().equals("1") || label.asText().equals("0"))) {
      throw new IllegalArgumentException("field 'label' is neither 1 nor 0");
    }
    return new LabelledSentence(
        row.hasNonNull("id") ? row.get("id").asText() : Integer.toString(number),
        row.get("text").asText(),
        row.hasNonNull("language") ? row.get("language").asText() : ENGLISH,
        label.asText().equals("1"));
  }
}
