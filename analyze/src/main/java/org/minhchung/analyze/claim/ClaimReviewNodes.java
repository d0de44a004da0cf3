package org.minhchung.analyze.claim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.minhchung.events.Claim;
import org.minhchung.events.FactCheck;
import org.minhchung.events.Json;

/** Writes one claim as ClaimReview objects: one per fact-check, or a single one where none is. */
final class ClaimReviewNodes {
  static final String URN = "urn:minhchung:claim:";
  static final String RATING = "minhchung:rating";
  static final String TOPIC = "minhchung:topic";
  static final String EXPLANATION = "minhchung:explanation";
  static final String STATUS = "minhchung:status";
  static final String SAME_AS = "minhchung:sameAs";

  private ClaimReviewNodes() {}

  static List<ObjectNode> of(Claim claim) {
    if (claim.factChecks().isEmpty()) {
      return List.of(review(claim));
    }
    return claim.factChecks().stream().map(f -> review(claim, f)).toList();
  }

  private static ObjectNode review(Claim claim, FactCheck check) {
    ObjectNode review = review(claim);
    review.put("url", check.url());
    put(review, "datePublished", check.date());
    put(review, "inLanguage", check.language());
    review.putObject("author").put("@type", "Organization").put("name", check.publisher());
    if (check.rating() != null) {
      review.putObject("reviewRating").put("@type", "Rating").put("alternateName", check.rating());
    }
    return review;
  }

  private static ObjectNode review(Claim claim) {
    ObjectNode review = Json.mapper().createObjectNode();
    review.put("@type", "ClaimReview");
    review.put("claimReviewed", claim.statement());
    ObjectNode item = review.putObject("itemReviewed");
    item.put("@type", "Claim");
    item.put("@id", URN + claim.id());
    item.put("text", claim.statement());
    put(item, "inLanguage", claim.originalLanguage());
    ArrayNode translations = item.putArray("workTranslation");
    claim
        .renderings()
        .forEach(
            (language, text) ->
                translations
                    .addObject()
                    .put("@type", "Claim")
                    .put("inLanguage", language)
                    .put("text", text));
    put(item, RATING, claim.rating() == null ? null : claim.rating().label());
    put(item, TOPIC, claim.topic());
    put(item, EXPLANATION, claim.explanation());
    item.put(STATUS, claim.status().label());
    ArrayNode same = item.putArray(SAME_AS);
    claim.sameAs().forEach(same::add);
    return review;
  }

  private static void put(ObjectNode node, String field, String value) {
    if (value != null) {
      node.put(field, value);
    }
  }
}
