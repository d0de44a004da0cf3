package org.minhchung.analyze.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.events.Claim;
import org.minhchung.events.FactCheck;
import org.minhchung.events.Json;
import org.minhchung.events.Verdict;

/**
 * Claims as batch commands take them: JSON lines {@code {"id", "statement", "title"?, "language"?,
 * "renderings"?, "rating"?, "publisher"?, "url"?, "publishedAt"?}}, unknown fields ignored.
 */
public final class ClaimsFile {

  /** Private-use subtag of a rendering that is a headline rather than a sentence. */
  private static final String TITLE = "-x-title";

  private ClaimsFile() {}

  /**
   * Reads a file.
   *
   * @throws ClaimFileException naming file, line and field
   */
  public static List<Claim> read(Path file) throws IOException {
    Map<String, Integer> lineOf = new HashMap<>();
    List<Claim> claims = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        String where = file + " line " + number;
        Claim claim = claim(line, where);
        Integer first = lineOf.putIfAbsent(claim.id(), number);
        if (first != null) {
          throw new ClaimFileException(
              where + ": field id: " + claim.id() + " is on line " + first + " already");
        }
        claims.add(claim);
      }
    }
    return claims;
  }

  private static Claim claim(String line, String where) {
    JsonNode row;
    try {
      row = Json.mapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new ClaimFileException(where + " is not JSON: " + e.getOriginalMessage(), e);
    }
    String language = row.path("language").asText("en");
    Map<String, String> renderings = new LinkedHashMap<>();
    JsonNode given = row.path("renderings");
    if (!given.isMissingNode() && !given.isNull() && !given.isObject()) {
      throw new ClaimFileException(where + ": field renderings is not {language: text}");
    }
    given.properties().forEach(e -> renderings.put(e.getKey(), e.getValue().asText()));
    String title = row.path("title").asText("");
    if (!title.isBlank()) {
      renderings.putIfAbsent(language + TITLE, title);
    }
    return new Claim(
        required(row, "id", where),
        required(row, "statement", where),
        language,
        renderings,
        rating(row, where),
        null,
        factChecks(row, where),
        null,
        Claim.Status.ACTIVE,
        List.of());
  }

  private static Verdict rating(JsonNode row, String where) {
    if (!row.hasNonNull("rating")) {
      return null;
    }
    try {
      return Verdict.of(row.get("rating").asText());
    } catch (IllegalArgumentException e) {
      throw new ClaimFileException(where + ": field rating: " + e.getMessage(), e);
    }
  }

  /** A row names its fact-check only where it has both publisher and address. */
  private static List<FactCheck> factChecks(JsonNode row, String where) {
    if (!row.hasNonNull("publisher") || !row.hasNonNull("url")) {
      return List.of();
    }
    String date = row.path("publishedAt").asText("");
    try {
      return List.of(
          new FactCheck(
              row.get("publisher").asText(),
              row.get("url").asText(),
              date.isBlank() ? null : date.substring(0, Math.min(10, date.length())),
              row.hasNonNull("rating") ? row.get("rating").asText() : null,
              null));
    } catch (IllegalArgumentException e) {
      throw new ClaimFileException(where + ": field publishedAt: " + e.getMessage(), e);
    }
  }

  private static String required(JsonNode row, String field, String where) {
    JsonNode value = row.path(field);
    if (!value.isValueNode() || value.asText().isBlank() || value.isNull()) {
      throw new ClaimFileException(where + ": field " + field + " is missing");
    }
    return value.asText();
  }
}
