package org.minhchung.analyze.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.events.Claim;
import org.minhchung.events.Json;

/**
 * Claims as schema.org ClaimReview in JSON-LD, the form in which fact-checkers publish. Reads one
 * object, an array, a {@code @graph}, a Data Commons feed or JSON lines; writes a {@code @graph}
 * with one ClaimReview per fact-check. What schema.org has no word for goes into properties with
 * the prefix {@code minhchung:}, so that our own export is read back whole.
 */
public final class ClaimReviewJson {

  /**
   * What an import found.
   *
   * @param claims in the order of their first review
   * @param problems one sentence for every review that was left out, with its place and field
   */
  public record Imported(List<Claim> claims, List<String> problems) {}

  private ClaimReviewJson() {}

  /**
   * Reads reviews; one that cannot be used is left out and named, the others count.
   *
   * @param name of the file, for messages
   * @throws ClaimFileException when it is not JSON at all, with the line
   */
  public static Imported read(String json, String name) {
    List<JsonNode> reviews = new ArrayList<>();
    try (MappingIterator<JsonNode> values =
        Json.mapper().readerFor(JsonNode.class).readValues(json)) {
      while (values.hasNextValue()) {
        collect(values.nextValue(), reviews);
      }
    } catch (JsonProcessingException e) {
      throw new ClaimFileException(
          name
              + " line "
              + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
              + " is not JSON: "
              + e.getOriginalMessage(),
          e);
    } catch (IOException e) {
      throw new ClaimFileException(name + " cannot be read: " + e.getMessage(), e);
    }
    return claims(reviews, name);
  }

  private static void collect(JsonNode node, List<JsonNode> reviews) {
    if (node.isArray()) {
      node.forEach(n -> collect(n, reviews));
    } else if (isReview(node)) {
      reviews.add(node);
    } else {
      // @graph in documents, dataFeedElement and item in Data Commons feeds.
      for (String inner : List.of("@graph", "dataFeedElement", "item")) {
        if (node.has(inner)) {
          collect(node.get(inner), reviews);
        }
      }
    }
  }

  private static boolean isReview(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (one.asText().endsWith("ClaimReview")) {
          return true;
        }
      }
      return false;
    }
    return type.asText().endsWith("ClaimReview");
  }

  private static Imported claims(List<JsonNode> reviews, String name) {
    Map<String, ReviewedClaim> claims = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    int number = 0;
    for (JsonNode review : reviews) {
      number++;
      String where = name + ": review " + number;
      try {
        ReviewedClaim read = ReviewedClaim.of(review, where);
        claims.merge(read.id(), read, ReviewedClaim::with);
      } catch (ClaimFileException e) {
        problems.add(e.getMessage());
      }
    }
    List<Claim> read = new ArrayList<>();
    for (ReviewedClaim claim : claims.values()) {
      read.add(claim.claim());
    }
    return new Imported(List.copyOf(read), List.copyOf(problems));
  }

  /** Writes claims as one JSON-LD document. */
  public static String write(Collection<Claim> claims) {
    ObjectNode document = Json.mapper().createObjectNode();
    document
        .putArray("@context")
        .add("https://schema.org")
        .add(Json.mapper().createObjectNode().put("minhchung", "urn:minhchung:"));
    ArrayNode graph = document.putArray("@graph");
    claims.forEach(c -> ClaimReviewNodes.of(c).forEach(graph::add));
    return document.toPrettyString();
  }
}
