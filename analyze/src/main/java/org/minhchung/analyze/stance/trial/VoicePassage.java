package org.minhchung.analyze.stance.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.minhchung.analyze.stance.VoiceLabel;
import org.minhchung.events.Json;

/**
 * A passage with one sentence of which it is known in whose voice it stands.
 *
 * @param target occurs in the text once
 * @param over whether the deciding cue stands in another sentence
 */
public record VoicePassage(
    String id,
    String language,
    String title,
    String text,
    String target,
    @JsonProperty("voice") VoiceLabel label,
    boolean over) {

  public VoicePassage {
    if (text.indexOf(target) < 0 || text.indexOf(target) != text.lastIndexOf(target)) {
      throw new IllegalArgumentException(
          "passage " + id + ": its target must occur in its text exactly once");
    }
  }

  /**
   * Reads all {@code *.jsonl} files of a folder.
   *
   * @throws IllegalArgumentException naming the file and line that is wrong
   */
  public static List<VoicePassage> readAll(Path folder) throws IOException {
    List<VoicePassage> passages = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("there is no *.jsonl file in " + folder);
    }
    for (Path file : files) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          passages.add(read(file, number, line));
        }
      }
    }
    return passages;
  }

  private static VoicePassage read(Path file, int number, String line) {
    try {
      return Json.mapper().readValue(line, VoicePassage.class);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file.getFileName() + ", line " + number + ": " + e.getMessage().lines().findFirst().get(),
          e);
    }
  }
}
