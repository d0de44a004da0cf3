package org.minhchung.analyze.relevance.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.Json;
import org.minhchung.events.RelevanceGrade;

/**
 * Reads articles from JSON lines, either {@code {"id","title"?,"text","language"?}} with labels
 * beside them, or the project's own {@code {"id","language","grade","title","sentences","about"}}.
 */
public final class ArticleFile {
  private static final Set<String> UNSPACED = Set.of("zh", "ja");

  /** Writes no stops; its paragraphs are sentences. */
  private static final Set<String> UNSTOPPED = Set.of("th", "lo");

  private final Labels labels;
  private final String half;
  private final RelevanceGrade unread;

  /**
   * What is to be taken from a file.
   *
   * @param half A or B, or null for both
   * @param unread the grade of articles without a label, or null to leave them out
   */
  public ArticleFile(Labels labels, String half, RelevanceGrade unread) {
    this.labels = labels;
    this.half = half;
    this.unread = unread;
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException naming the file and line that is wrong
   */
  public List<GradedArticle> read(Path file) throws IOException {
    List<GradedArticle> articles = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        GradedArticle article = article(Json.mapper().readTree(line));
        if (article != null) {
          articles.add(article);
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new IllegalArgumentException(
            file.getFileName() + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    return articles;
  }

  private GradedArticle article(JsonNode row) {
    String id = required(row, "id");
    RelevanceGrade grade = labels.of(id);
    if (grade == null) {
      grade = row.hasNonNull("grade") ? Labels.grade(row.get("grade").asText()) : unread;
    }
    if (grade == null || (half != null && !labels.in(half, id))) {
      return null;
    }
    String language =
        row.path("language").asText("").isBlank() ? null : row.get("language").asText();
    String title = row.path("title").asText("");
    return row.has("sentences")
        ? ofSentences(id, language, grade, title, row)
        : new GradedArticle(
            id, language, grade, title, required(row, "text"), List.of(), new BitSet());
  }

  private static GradedArticle ofSentences(
      String id, String language, RelevanceGrade grade, String title, JsonNode row) {
    JsonNode marks = row.path("about");
    if (marks.size() != row.get("sentences").size()) {
      throw new IllegalArgumentException(id + ": there must be one mark for each sentence");
    }
    String between = UNSPACED.contains(language) ? "" : UNSTOPPED.contains(language) ? "\n" : " ";
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    BitSet about = new BitSet();
    for (JsonNode sentence : row.get("sentences")) {
      text.append(text.isEmpty() ? "" : between);
      int start = text.length();
      text.append(sentence.asText());
      about.set(sentences.size(), marks.get(sentences.size()).asBoolean());
      sentences.add(new Span(start, text.length()));
    }
    return new GradedArticle(id, language, grade, title, text.toString(), sentences, about);
  }

  private static String required(JsonNode row, String field) {
    if (!row.path(field).isTextual()) {
      throw new IllegalArgumentException("there is no text in \"" + field + "\"");
    }
    return row.get(field).asText();
  }
}
