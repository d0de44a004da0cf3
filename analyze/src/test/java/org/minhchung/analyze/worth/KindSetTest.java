package org.minhchung.analyze.worth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.events.Article;
import org.minhchung.events.Json;
import org.minhchung.events.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kinds of statements on the sentences in {@code kind/}; errors are named for the open half only.
 */
class KindSetTest {
  private static final Logger LOG = LoggerFactory.getLogger(KindSetTest.class);
  private static final Path SET = Path.of("src/test/resources/org/minhchung/analyze/worth/kind");
  private static final CheckWorthiness WORTH = CheckWorthiness.shipped();

  @ParameterizedTest
  @CsvSource({"open, 0.88", "kept, 0.8"})
  void kindsAreToldInEveryLanguage(String half, double least) throws IOException {
    Map<String, int[]> byLanguage = new TreeMap<>();
    Map<String, int[]> byKind = new TreeMap<>();
    int right = 0;
    List<JsonNode> rows = rows(half);
    for (JsonNode row : rows) {
      String kind = row.get("kind").asText();
      String language = row.get("language").asText();
      String found = WORTH.of(row.get("text").asText(), language, context(row)).kind().label();
      int hit = found.equals(kind) ? 1 : 0;
      right += hit;
      count(byLanguage, language, hit);
      count(byKind, kind, hit);
      if (hit == 0 && half.equals("open")) {
        LOG.atInfo().log(
            "{} is {}, not {}: {}", row.get("id").asText(), kind, found, row.get("text").asText());
      }
    }
    LOG.atInfo().log(
        "{}: {} of {}, {}, {}", half, right, rows.size(), told(byKind), told(byLanguage));
    assertThat((double) right / rows.size()).as(half).isGreaterThan(least);
  }

  private static Context context(JsonNode row) {
    return new Context(
        row.has("genre") ? Article.Genre.SATIRE : null,
        row.has("source") ? Source.Kind.SATIRE : null,
        row.has("section") ? row.get("section").asText() : null);
  }

  private static List<JsonNode> rows(String half) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(SET.resolve(half))) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          rows.add(Json.mapper().readTree(line));
        }
      }
    }
    return rows;
  }

  private static void count(Map<String, int[]> counts, String key, int hit) {
    int[] count = counts.computeIfAbsent(key, k -> new int[2]);
    count[0] += hit;
    count[1]++;
  }

  private static String told(Map<String, int[]> counts) {
    StringBuilder told = new StringBuilder();
    counts.forEach(
        (key, n) -> told.append(' ').append(key).append(' ').append(n[0]).append('/').append(n[1]));
    return told.toString().strip();
  }
}
