package org.minhchung.ingest.extract.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.minhchung.ingest.extract.page.ScriptData;
import org.minhchung.ingest.extract.text.Headline;
import org.minhchung.ingest.extract.text.PlainText;

/**
 * The text of an article that only scripts draw, out of the data they draw it from. Looked for only
 * where a page shows next to nothing, and believed only of a thing that has the page's headline.
 */
final class DrawnText {
  private static final int MAX_NODES = 50_000;
  private static final int MAX_BODY = BodyText.MAX_TEXT;
  private static final Set<String> HEADLINES =
      Set.of("headline", "title", "headlines", "heading", "basic");
  private static final Set<String> BODIES =
      Set.of(
          "articleBody",
          "article_body",
          "body",
          "bodyHtml",
          "body_html",
          "content",
          "contents",
          "content_elements",
          "contentElements",
          "contentBlocks",
          "blocks",
          "paragraphs",
          "html",
          "text",
          "fullText");
  private static final Set<String> PARTS =
      Set.of("text", "paragraph", "p", "header", "heading", "h2", "h3", "html", "quote", "li");
  private static final String[] WORDS = {"content", "text", "html", "value"};

  private final ScriptData data;
  private final Headline title;
  private String best = "";

  private DrawnText(ScriptData data, String title) {
    this.data = data;
    this.title = new Headline(title);
  }

  /** The text, with such markup as it has there; empty where none is certain. */
  static String of(ScriptData data, String title) {
    return title.isEmpty() ? "" : new DrawnText(data, title).find();
  }

  private record Open(JsonNode node, boolean isOurs) {}

  private String find() {
    Deque<Open> open = new ArrayDeque<>();
    data.roots().forEach(root -> open.add(new Open(root, false)));
    int nodes = 0;
    while (!open.isEmpty() && nodes++ < MAX_NODES) {
      Open next = open.poll();
      boolean isOurs = next.node.isObject() ? isOurs(next.node, next.isOurs) : next.isOurs;
      if (isOurs && next.node.isObject()) {
        bodies(next.node);
      }
      for (JsonNode inner : next.node) {
        if (inner.isContainerNode()) {
          open.add(new Open(inner, isOurs));
        }
      }
    }
    return best;
  }

  /** A thing with a headline of its own is the article or another; others are what they are in. */
  private boolean isOurs(JsonNode thing, boolean isAround) {
    boolean isOurs = isAround;
    for (Iterator<Map.Entry<String, JsonNode>> i = thing.fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> field = i.next();
      if (HEADLINES.contains(field.getKey())) {
        JsonNode value = field.getValue();
        String text = PlainText.of(data.text(value.isObject() ? value.path("basic") : value));
        if (!text.isEmpty()) {
          if (title.isLike(new Headline(text))) {
            return true;
          }
          isOurs = false;
        }
      }
    }
    return isOurs;
  }

  private void bodies(JsonNode article) {
    for (Iterator<Map.Entry<String, JsonNode>> i = article.fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> field = i.next();
      if (BODIES.contains(field.getKey())) {
        JsonNode value = field.getValue();
        String body = value.isArray() ? joined(value) : data.text(value);
        best = body.length() > best.length() ? body : best;
      }
    }
  }

  private String joined(JsonNode parts) {
    StringBuilder text = new StringBuilder();
    for (JsonNode part : parts) {
      String said = part.isObject() ? said(part) : data.text(part);
      if (!said.isEmpty() && text.length() + said.length() < MAX_BODY) {
        text.append(said).append('\n');
      }
    }
    return text.toString();
  }

  private String said(JsonNode part) {
    if (!PARTS.contains(part.path("type").asText("text"))) {
      return "";
    }
    for (String field : WORDS) {
      String text = data.text(part.path(field));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
