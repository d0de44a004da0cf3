package org.minhchung.analyze.text.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.minhchung.events.Json;

/**
 * A passage of which it is known where its sentences begin.
 *
 * @param language BCP 47
 * @param kind what makes it hard, in a word
 * @param marked the passage, with {@code |} before each sentence but the first of a line
 */
public record SplitPassage(String id, String language, String kind, String marked) {
  private static final char MARK = '|';

  public SplitPassage {
    if (marked.indexOf(MARK) < 0) {
      throw new IllegalArgumentException("passage " + id + " has no | that marks a sentence");
    }
  }

  /** The passage as it stands in an article. */
  public String text() {
    return marked.replace(String.valueOf(MARK), "");
  }

  /** Where sentences begin, but for those that begin a line: offsets into {@link #text()}. */
  public Set<Integer> starts() {
    Set<Integer> starts = new TreeSet<>();
    for (int at = marked.indexOf(MARK); at >= 0; at = marked.indexOf(MARK, at + 1)) {
      starts.add(at - starts.size());
    }
    return starts;
  }

  /**
   * Reads all {@code *.jsonl} files of a folder.
   *
   * @throws IllegalArgumentException naming the file and line that is wrong
   */
  public static List<SplitPassage> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("there is no *.jsonl file in " + folder);
    }
    List<SplitPassage> passages = new ArrayList<>();
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

  private static SplitPassage read(Path file, int number, String line) {
    try {
      return Json.mapper().readValue(line, SplitPassage.class);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file.getFileName() + ", line " + number + ": " + e.getMessage().lines().findFirst().get(),
          e);
    }
  }
}
