package org.minhchung.analyze.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minhchung.events.Claim;
import org.minhchung.events.FactCheck;
import org.minhchung.events.Verdict;

/** One entry of a catalogue file, read with every field accounted for. */
record CatalogueEntry(String file, int number, JsonNode entry) {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "statement",
          "originalLanguage",
          "renderings",
          "rating",
          "topic",
          "factChecks",
          "explanation");

  Claim claim() {
    String id = text(entry, "id", file + ": claim number " + number);
    String where = file + ": claim " + id;
    entry
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                throw new ClaimFileException(where + " has an unknown field " + field);
              }
            });
    String original = text(entry, "originalLanguage", where);
    Map<String, String> renderings = renderings(where);
    for (String needed : List.of("en", "vi", original)) {
      if (!renderings.containsKey(needed)) {
        throw new ClaimFileException(where + ": field renderings lacks " + needed);
      }
    }
    return new Claim(
        id,
        text(entry, "statement", where),
        original,
        renderings,
        rating(where),
        text(entry, "topic", where),
        factChecks(where),
        text(entry, "explanation", where),
        Claim.Status.ACTIVE,
        List.of());
  }

  private Map<String, String> renderings(String where) {
    Map<String, String> renderings = new LinkedHashMap<>();
    entry
        .path("renderings")
        .fieldNames()
        .forEachRemaining(
            language ->
                renderings.put(
                    language, text(entry.get("renderings"), language, where + ": renderings")));
    return renderings;
  }

  private Verdict rating(String where) {
    try {
      return Verdict.of(text(entry, "rating", where));
    } catch (IllegalArgumentException e) {
      throw new ClaimFileException(where + ": field rating: " + e.getMessage(), e);
    }
  }

  private List<FactCheck> factChecks(String where) {
    List<FactCheck> checks = new ArrayList<>();
    for (JsonNode check : entry.path("factChecks")) {
      String place = where + ": fact-check " + (checks.size() + 1);
      try {
        checks.add(
            new FactCheck(
                text(check, "publisher", place),
                text(check, "url", place),
                text(check, "date", place),
                text(check, "rating", place),
                text(check, "language", place)));
      } catch (IllegalArgumentException e) {
        throw new ClaimFileException(place + ": " + e.getMessage(), e);
      }
    }
    if (checks.isEmpty()) {
      throw new ClaimFileException(where + ": field factChecks is missing or empty");
    }
    return checks;
  }

  private static String text(JsonNode node, String field, String where) {
    String text = node.path(field).asText("");
    if (text.isBlank()) {
      throw new ClaimFileException(where + ": field " + field + " is missing");
    }
    return text;
  }
}
