package org.minhchung.analyze.relevance.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.minhchung.events.RelevanceGrade;

/**
 * Grades that people gave articles which lie elsewhere: lines of id, half (A or B) and grade,
 * parted by tabs.
 */
public final class Labels {
  private static final int COLUMNS = 3;

  private record Label(String half, RelevanceGrade grade) {}

  private final Map<String, Label> byId = new HashMap<>();

  private Labels() {}

  /** No grades, where the articles carry their own. */
  public static Labels none() {
    return new Labels();
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException naming the file and line that is wrong
   */
  public static Labels read(Path file) throws IOException {
    Labels labels = new Labels();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String[] columns = line.split("\t", -1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        if (columns.length != COLUMNS || !columns[1].matches("[AB]")) {
          throw new IllegalArgumentException("expected id, A or B, and grade, found " + line);
        }
        Label label = new Label(columns[1], grade(columns[2]));
        if (labels.byId.put(columns[0], label) != null) {
          throw new IllegalArgumentException(columns[0] + " stands there twice");
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            file.getFileName() + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    return labels;
  }

  static RelevanceGrade grade(String word) {
    return RelevanceGrade.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The grade of an article, or null where nobody read it. */
  RelevanceGrade of(String id) {
    Label label = byId.get(id);
    return label == null ? null : label.grade();
  }

  /**
   * Whether an article belongs to a half. What nobody read is in one or the other by its id.
   *
   * @param half A or B
   */
  boolean in(String half, String id) {
    Label label = byId.get(id);
    return half.equals(label == null ? half(id) : label.half());
  }

  private static String half(String id) {
    var crc = new java.util.zip.CRC32();
    crc.update(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return crc.getValue() % 2 == 0 ? "A" : "B";
  }
}
