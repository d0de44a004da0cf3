package org.minhchung.local.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.Json;
import org.minhchung.events.Source;
import org.minhchung.local.process.Installation;

/**
 * The articles and queries on which the matcher in memory is tested, so that both back ends are
 * held to the same answers.
 *
 * @param states the stories that people have decided on; all others are new
 * @param matches each query with the identifiers of the articles it finds
 * @param errors queries that are refused
 */
record AgreementTable(
    List<Source> sources,
    List<Claim> claims,
    List<Assessment> assessments,
    Map<String, StoryState> states,
    List<Match> matches,
    List<String> errors) {
  private static final Path FILE =
      Path.of("alerts/src/test/resources/org/minhchung/alerts/query/agreement.json");

  record Match(String query, Set<String> articles) {}

  static AgreementTable read() throws IOException {
    JsonNode table = Json.mapper().readTree(Installation.locate().home().resolve(FILE).toFile());
    Map<String, StoryState> states = new TreeMap<>();
    for (Map.Entry<String, JsonNode> state : table.path("states").properties()) {
      states.put(state.getKey(), StoryState.ofLabel(state.getValue().asText()).orElseThrow());
    }
    List<Match> matches = new ArrayList<>();
    for (JsonNode match : table.path("matches")) {
      Set<String> articles = new TreeSet<>();
      match.path("articles").forEach(id -> articles.add(id.asText()));
      matches.add(new Match(match.path("query").asText(), articles));
    }
    return new AgreementTable(
        all(table.path("sources"), Source.class),
        all(table.path("claims"), Claim.class),
        all(table.path("assessments"), Assessment.class),
        states,
        matches,
        table.path("errors").findValuesAsText("query"));
  }

  private static <T> List<T> all(JsonNode values, Class<T> type) throws JsonProcessingException {
    List<T> all = new ArrayList<>();
    for (JsonNode value : values) {
      all.add(Json.mapper().treeToValue(value, type));
    }
    return all;
  }

  /** The assessment of one of the table's articles. */
  Assessment assessment(String articleId) {
    return assessments.stream()
        .filter(assessment -> assessment.article().id().equals(articleId))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the table has no article " + articleId));
  }
}
