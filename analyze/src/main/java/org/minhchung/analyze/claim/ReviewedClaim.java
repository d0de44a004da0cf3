package org.minhchung.analyze.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.minhchung.events.ArticleId;
import org.minhchung.events.Claim;
import org.minhchung.events.FactCheck;
import org.minhchung.events.Verdict;

/**
 * What ClaimReviews say of one claim. Reviews of the same claim are put together; where their
 * ratings differ, the claim gets none.
 */
record ReviewedClaim(String id, Claim claim) {

  static ReviewedClaim of(JsonNode review, String where) {
    JsonNode item = review.path("itemReviewed");
    String statement = first(review.path("claimReviewed"), item.path("text"), item.path("name"));
    if (statement == null) {
      throw new ClaimFileException(where + ": field claimReviewed is missing");
    }
    String urn = item.path("@id").asText("");
    boolean ours = urn.startsWith(ClaimReviewNodes.URN);
    String id =
        ours
            ? urn.substring(ClaimReviewNodes.URN.length())
            : "review-" + ArticleId.sha256(statement.toLowerCase(Locale.ROOT)).substring(0, 16);
    List<FactCheck> checks = factChecks(review, where);
    Verdict rating =
        ours
            ? verdict(item, where)
            : checks.stream()
                .map(FactCheck::rating)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(RatingWords::verdict)
                .orElse(null);
    return new ReviewedClaim(
        id,
        new Claim(
            id,
            statement,
            first(item.path("inLanguage"), review.path("inLanguage")),
            renderings(item),
            rating,
            first(item.path(ClaimReviewNodes.TOPIC)),
            checks,
            first(item.path(ClaimReviewNodes.EXPLANATION)),
            Claim.Status.RETIRED.label().equals(first(item.path(ClaimReviewNodes.STATUS)))
                ? Claim.Status.RETIRED
                : Claim.Status.ACTIVE,
            texts(item.path(ClaimReviewNodes.SAME_AS))));
  }

  ReviewedClaim with(ReviewedClaim other) {
    List<FactCheck> checks = new ArrayList<>(claim.factChecks());
    other.claim.factChecks().stream().filter(c -> !checks.contains(c)).forEach(checks::add);
    return new ReviewedClaim(
        id,
        new Claim(
            id,
            claim.statement(),
            claim.originalLanguage(),
            claim.renderings(),
            claim.rating() == other.claim.rating() ? claim.rating() : null,
            claim.topic(),
            checks,
            claim.explanation(),
            claim.status(),
            claim.sameAs()));
  }

  private static Verdict verdict(JsonNode item, String where) {
    String label = first(item.path(ClaimReviewNodes.RATING));
    try {
      return label == null ? null : Verdict.of(label);
    } catch (IllegalArgumentException e) {
      throw new ClaimFileException(
          where + ": field " + ClaimReviewNodes.RATING + ": " + e.getMessage(), e);
    }
  }

  private static List<FactCheck> factChecks(JsonNode review, String where) {
    String url = first(review.path("url"));
    String publisher =
        first(
            review.path("author").path("name"),
            review.path("author").path(0).path("name"),
            review.path("publisher").path("name"));
    if (url == null && publisher == null) {
      return List.of();
    }
    if (url == null || publisher == null) {
      throw new ClaimFileException(
          where + ": field " + (url == null ? "url" : "author.name") + " is missing");
    }
    String date = first(review.path("datePublished"));
    try {
      return List.of(
          new FactCheck(
              publisher,
              url,
              date == null ? null : date.substring(0, Math.min(10, date.length())),
              first(review.path("reviewRating").path("alternateName")),
              first(review.path("inLanguage"))));
    } catch (IllegalArgumentException e) {
      throw new ClaimFileException(where + ": field datePublished: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> renderings(JsonNode item) {
    Map<String, String> renderings = new LinkedHashMap<>();
    for (JsonNode translation : item.path("workTranslation")) {
      String language = first(translation.path("inLanguage"));
      String text = first(translation.path("text"));
      if (language != null && text != null) {
        renderings.put(language, text);
      }
    }
    return renderings;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(t -> texts.add(t.asText()));
    return texts;
  }

  private static String first(JsonNode... nodes) {
    for (JsonNode node : nodes) {
      String text = node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }
}
