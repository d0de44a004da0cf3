package org.minhchung.ingest.extract.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The schema.org statements of a page, flattened out of arrays and {@code @graph}. */
public final class JsonLd {
  private static final int MAX_NODES = 2_000;
  private static final int MAX_CHARS = 4_000_000;
  private static final String[] NESTED = {"@graph", "mainEntity", "mainEntityOfPage"};

  /** What stands for the article on pages that state no article. */
  private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "MedicalWebPage");

  /** As above, but only under the page's own name: pages have videos of other things too. */
  private static final Set<String> WORKS =
      Set.of(
          "CreativeWork",
          "VideoObject",
          "AudioObject",
          "PodcastEpisode",
          "Recipe",
          "Review",
          "ClaimReview",
          "HowTo",
          "ImageGallery",
          "MediaGallery");

  private final List<JsonNode> things;
  private final JsonNode article;
  private final Set<String> types = new LinkedHashSet<>();

  private final boolean isClaimReview;

  private JsonLd() {
    this.things = List.of();
    this.isClaimReview = false;
    this.article = MissingNode.getInstance();
  }

  private JsonLd(List<JsonNode> things, PageIdentity identity) {
    this.things = things;
    this.isClaimReview =
        things.stream()
            .filter(t -> types(t).contains("ClaimReview"))
            .anyMatch(t -> identity.of(t) != PageIdentity.Match.OTHER);
    JsonNode found = best(identity, true);
    this.article = found.isMissingNode() ? best(identity, false) : found;
  }

  /** What scripts state of a page, whose identity is asked for only where they state something. */
  static JsonLd of(List<String> scripts, Supplier<PageIdentity> identity) {
    Deque<JsonNode> open = new ArrayDeque<>();
    int chars = 0;
    for (String script : scripts) {
      chars += script.length();
      if (chars <= MAX_CHARS) {
        open.addAll(JsonBlocks.read(script));
      }
    }
    List<JsonNode> things = new ArrayList<>();
    while (!open.isEmpty() && things.size() < MAX_NODES) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        things.add(node);
        for (String inner : NESTED) {
          JsonNode nested = node.path(inner);
          if (nested.isContainerNode()) {
            open.add(nested);
          }
        }
      }
    }
    return things.isEmpty() ? new JsonLd() : new JsonLd(things, identity.get());
  }

  private JsonNode best(PageIdentity identity, boolean articles) {
    JsonNode best = MissingNode.getInstance();
    int most = -1;
    for (JsonNode thing : things) {
      Set<String> its = types(thing);
      boolean isWork = !articles && its.stream().anyMatch(WORKS::contains);
      boolean isPage = !articles && its.stream().anyMatch(PAGES::contains);
      if (articles ? !isArticle(its) : !isWork && !isPage) {
        continue;
      }
      PageIdentity.Match match = identity.of(thing);
      boolean isOwn = match == PageIdentity.Match.SAME;
      if (match == PageIdentity.Match.OTHER || (isWork && !isOwn)) {
        continue;
      }
      types.addAll(its);
      int weight = weight(thing) + (isOwn ? 16 : 0);
      if (weight > most) {
        best = thing;
        most = weight;
      }
    }
    return best;
  }

  private static boolean isArticle(Set<String> types) {
    for (String type : types) {
      boolean posting = type.endsWith("Posting") && !type.equals("JobPosting");
      if (type.endsWith("Article") || posting || type.equals("Report")) {
        return true;
      }
    }
    return false;
  }

  private static int weight(JsonNode thing) {
    return (thing.has("articleBody") ? 4 : 0)
        + (thing.has("datePublished") || thing.has("uploadDate") ? 2 : 0)
        + (thing.has("headline") ? 1 : 0);
  }

  /** The article, or what stands for it, or a missing node. */
  public JsonNode article() {
    return article;
  }

  /** Takes away the text that is stated of the article, where a better one is known. */
  void setTextAside() {
    if (article instanceof ObjectNode fields) {
      fields.remove("articleBody");
    }
  }

  /** A text field of the article, or null. */
  public String articleText(String field) {
    return text(article.path(field));
  }

  /** The types of all things that may be this page's, without the vocabulary's address. */
  public Set<String> allTypes() {
    Set<String> all = new LinkedHashSet<>(types);
    if (isClaimReview) {
      all.add("ClaimReview");
    }
    return all;
  }

  /** The text of a node: itself, its first element, its value or its name; null where none. */
  public static String text(JsonNode node) {
    JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    if (one.isObject()) {
      one = one.has("@value") ? one.get("@value") : one.path("name");
    }
    String text = one.isValueNode() && !one.isNull() ? one.asText().strip() : "";
    return text.isEmpty() ? null : text;
  }

  private static Set<String> types(JsonNode thing) {
    JsonNode type = thing.path("@type");
    if (type.isTextual()) {
      return Set.of(bare(type.asText()));
    }
    Set<String> types = new LinkedHashSet<>();
    type.forEach(t -> types.add(bare(t.asText())));
    return types;
  }

  private static String bare(String type) {
    int from = Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'));
    return type.substring(from + 1);
  }
}
