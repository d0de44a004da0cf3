package org.minhchung.analyze.stance.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.minhchung.events.Json;
import org.minhchung.events.VoiceReading.Kind;

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
    @JsonProperty("voice") Label label,
    boolean over) {

  /** The five answers that a passage may have. */
  public enum Label {
    ASSERT,
    REPORT,
    DENY,
    QUESTION,
    SATIRE;

    /** The answer that a kind of voice comes to. */
    static Label of(Kind kind) {
      return switch (kind) {
        case ASSERTED, HEADLINE_ONLY -> ASSERT;
        case REPORTED, QUOTED -> REPORT;
        case REBUTTED -> DENY;
        case QUESTIONED -> QUESTION;
        case IRONIC -> SATIRE;
      };
    }

    @com.fasterxml.jackson.annotation.JsonCreator
    static Label read(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
  }

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
