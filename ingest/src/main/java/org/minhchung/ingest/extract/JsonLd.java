package org.minhchung.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The schema.org statements of a page, flattened out of arrays and {@code @graph}. */
final class JsonLd {
  private static final int MAX_BLOCKS = 40;
  private static final int MAX_NODES = 2_000;
  private static final JsonMapper LENIENT =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final List<JsonNode> things;
  private final JsonNode article;

  private JsonLd(List<JsonNode> things) {
    this.things = things;
    this.article = findArticle(things);
  }

  /** What a document states; blocks that are not JSON are as good as absent. */
  static JsonLd of(Document document) {
    Deque<JsonNode> open = new ArrayDeque<>();
    document.getElementsByTag("script").stream()
        .filter(s -> s.attr("type").toLowerCase(java.util.Locale.ROOT).contains("ld+json"))
        .limit(MAX_BLOCKS)
        .map(JsonLd::parse)
        .forEach(open::add);
    List<JsonNode> things = new ArrayList<>();
    while (!open.isEmpty() && things.size() < MAX_NODES) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        things.add(node);
        for (String inner : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed")) {
          if (node.path(inner).isContainerNode()) {
            open.add(node.get(inner));
          }
        }
      }
    }
    return new JsonLd(things);
  }

  private static JsonNode parse(Element script) {
    String json =
        script.data().strip().replaceFirst("^(<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)", "");
    json = json.replaceFirst("(-->|//\\s*\\]\\]>|\\]\\]>)\\s*$", "");
    try {
      JsonNode node = LENIENT.readTree(json);
      return node == null ? LENIENT.missingNode() : node;
    } catch (JsonProcessingException e) {
      return LENIENT.missingNode(); // a broken block says nothing; other evidence is left
    }
  }

  private static JsonNode findArticle(List<JsonNode> things) {
    JsonNode best = null;
    for (JsonNode thing : things) {
      boolean isArticle =
          types(thing).stream()
              .anyMatch(t -> t.endsWith("Article") || t.endsWith("Posting") || t.equals("Report"));
      if (isArticle && (best == null || weight(thing) > weight(best))) {
        best = thing;
      }
    }
    return best == null ? LENIENT.missingNode() : best;
  }

  private static int weight(JsonNode thing) {
    return (thing.has("articleBody") ? 4 : 0)
        + (thing.has("datePublished") ? 2 : 0)
        + (thing.has("headline") ? 1 : 0);
  }

  /** The article, or a missing node. */
  JsonNode article() {
    return article;
  }

  /** A text field of the article, or null. */
  String articleText(String field) {
    return text(article.path(field));
  }

  /** Every type that the page's things have, without the vocabulary's address. */
  Set<String> allTypes() {
    Set<String> types = new LinkedHashSet<>();
    things.forEach(t -> types.addAll(types(t)));
    return types;
  }

  /** The types of the article. */
  Set<String> articleTypes() {
    return types(article);
  }

  /** Things that have a type. */
  List<JsonNode> ofType(String type) {
    return things.stream().filter(t -> types(t).contains(type)).toList();
  }

  /** The text of a node: itself, its first element, its value or its name; null where none. */
  static String text(JsonNode node) {
    JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    if (one.isObject()) {
      one = one.has("@value") ? one.get("@value") : one.path("name");
    }
    String text = one.isValueNode() && !one.isNull() ? one.asText().strip() : "";
    return text.isEmpty() ? null : text;
  }

  private static Set<String> types(JsonNode thing) {
    Set<String> types = new LinkedHashSet<>();
    JsonNode type = thing.path("@type");
    Iterable<JsonNode> each = type.isArray() ? type : List.of(type);
    each.forEach(t -> types.add(t.asText().replaceFirst("^(https?://schema\\.org/|schema:)", "")));
    return types;
  }
}
