package org.minhchung.ingest.extract.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Reads the JSON-LD scripts of a page, within bounds and as outlets write them: in comments or
 * CDATA, with line breaks and quotes left as they are, escaped for HTML, several after another.
 * What cannot be read at all is as good as absent; other evidence is left.
 */
final class JsonBlocks {
  private static final int MAX_BLOCK = 1_000_000;
  private static final int MAX_DEPTH = 100;
  private static final int MAX_TOKENS = 100_000;
  private static final int MAX_ROOTS = 50;
  private static final String CDATA = "<![CDATA[";
  private static final int MARKED_WITHIN = 19;

  /** A block without any of these says nothing that is asked of it. */
  private static final String[] TELLING = {
    "Article", "Posting", "Report", "datePublished", "headline", "ClaimReview", "uploadDate"
  };

  private static final JsonMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_BLOCK)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private JsonBlocks() {}

  /** The values that a script holds; empty where it holds none that matters. */
  static List<JsonNode> read(String script) {
    return isTelling(script) ? values(script) : List.of();
  }

  /** The values that a script holds whatever they are about; empty where it holds none. */
  static List<JsonNode> values(String script) {
    if (script.length() > MAX_BLOCK) {
      return List.of();
    }
    String json = unwrapped(script);
    List<JsonNode> roots = new ArrayList<>();
    if (!parse(json, roots) && roots.isEmpty()) {
      parse(JsonMend.of(json), roots);
    }
    return roots;
  }

  private static boolean isTelling(String script) {
    for (String word : TELLING) {
      if (script.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String unwrapped(String script) {
    String json = script;
    if (json.indexOf('"') < 0 && json.contains("&quot;")) {
      json = Parser.unescapeEntities(json, false);
    }
    int from = 0;
    int marker = json.lastIndexOf(CDATA, MARKED_WITHIN);
    if (marker >= 0) {
      from = marker + CDATA.length();
    }
    while (from < json.length() && json.charAt(from) != '{' && json.charAt(from) != '[') {
      from++;
    }
    int to = json.length();
    while (to > from && json.charAt(to - 1) != '}' && json.charAt(to - 1) != ']') {
      to--;
    }
    int closed = marker < 0 ? -1 : json.lastIndexOf("]]>", to);
    if (closed > from && closed >= to - 3) {
      to = closed;
    }
    return to > from ? json.substring(from, to) : json.substring(Math.min(from, json.length()));
  }

  /** Reads values one after another, whatever stands between them; says whether all went well. */
  private static boolean parse(String json, List<JsonNode> roots) {
    try (JsonParser parser = LENIENT.createParser(json)) {
      JsonNode root = LENIENT.readTree(parser);
      while (root != null && roots.size() < MAX_ROOTS) {
        roots.add(root);
        root = LENIENT.readTree(parser);
      }
      return true;
    } catch (IOException e) {
      return false; // what was read before stays
    }
  }
}
