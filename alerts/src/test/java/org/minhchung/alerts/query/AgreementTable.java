package org.minhchung.alerts.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.Json;
import org.minhchung.events.Source;

/**
 * Articles, queries and which of the articles each query finds, whatever the back end.
 *
 * @param states review state by story id; the others are new
 */
record AgreementTable(
    List<Source> sources,
    List<Claim> claims,
    Map<String, StoryState> states,
    List<Assessment> assessments,
    List<Match> matches,
    List<Fault> errors) {

  /** A query and the ids of the articles that it finds. */
  record Match(String query, Set<String> articles) {}

  /** A query that cannot be read. */
  record Fault(String query, int position, String problem) {}

  static AgreementTable read() {
    try (InputStream json = AgreementTable.class.getResourceAsStream("agreement.json")) {
      JsonNode tree = Json.mapper().readTree(json);
      return Json.mapper().treeToValue(tree, AgreementTable.class);
    } catch (IOException e) {
      throw new IllegalStateException("agreement.json cannot be read", e);
    }
  }

  List<IndexedArticle> articles() {
    Map<String, Source> sourceById = sources.stream().collect(Collectors.toMap(Source::id, s -> s));
    Map<String, String> topics = claims.stream().collect(Collectors.toMap(Claim::id, Claim::topic));
    return assessments.stream()
        .map(
            a ->
                new IndexedArticle(
                    a,
                    sourceById.get(a.article().sourceId()),
                    IndexedArticle.claimIds(a)
                        .map(topics::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                    states.getOrDefault(a.cluster(), StoryState.NEW)))
        .toList();
  }
}
