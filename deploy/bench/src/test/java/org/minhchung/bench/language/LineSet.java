package org.minhchung.bench.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines whose language is known.
 *
 * @param name of the file, without its ending
 */
record LineSet(String name, List<Line> lines) {
  private static final int CHARACTERS = 500;

  /**
   * One line.
   *
   * @param language ISO 639-1
   */
  record Line(String language, String text) {}

  /** Reads {@code label TAB text}; of a label such as {@code zh-Hant} the language counts. */
  static LineSet read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] parts = line.split("\t", 2);
      if (parts.length != 2) {
        throw new IOException(file + ": expected label TAB text, found: " + line);
      }
      lines.add(new Line(parts[0].split("-", 2)[0], parts[1]));
    }
    return new LineSet(file.getFileName().toString().replace(".tsv", ""), List.copyOf(lines));
  }

  /** Texts of 500 characters, made of the lines of each language. */
  Map<String, List<String>> texts() {
    Map<String, StringBuilder> joined = new TreeMap<>();
    lines.forEach(
        line ->
            joined
                .computeIfAbsent(line.language(), l -> new StringBuilder())
                .append(line.text())
                .append(' '));
    Map<String, List<String>> texts = new TreeMap<>();
    joined.forEach(
        (language, all) -> {
          List<String> cut = new ArrayList<>();
          for (int i = 0; i + CHARACTERS <= all.length(); i += CHARACTERS / 2) {
            cut.add(all.substring(i, i + CHARACTERS));
          }
          texts.put(language, cut);
        });
    return texts;
  }
}
