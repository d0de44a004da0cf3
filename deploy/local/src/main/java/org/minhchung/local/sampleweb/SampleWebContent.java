package org.minhchung.local.sampleweb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outlets and their articles as they were written.
 *
 * @param outlets by id
 * @param articles by outlet id
 */
public record SampleWebContent(
    Map<String, Outlet> outlets, Map<String, List<SampleArticle>> articles) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * Reads what is shipped.
   *
   * @throws IllegalStateException naming the file that is wrong
   */
  public static SampleWebContent shipped() {
    Map<String, Outlet> outlets = new LinkedHashMap<>();
    Map<String, List<SampleArticle>> articles = new LinkedHashMap<>();
    ResourceTree.read("outlets")
        .forEach(
            (path, text) -> {
              String id = path.substring(0, path.indexOf('/'));
              try {
                if (path.endsWith("outlet.yaml")) {
                  outlets.put(id, YAML.readValue(text, Outlet.class));
                } else {
                  articles.computeIfAbsent(id, k -> new ArrayList<>()).add(article(path, text));
                }
              } catch (JsonProcessingException | IllegalArgumentException e) {
                throw new IllegalStateException("sample web, " + path + ": " + e.getMessage(), e);
              }
            });
    return new SampleWebContent(outlets, articles);
  }

  /** Reads an article from its file. */
  static SampleArticle article(String path, String text) throws JsonProcessingException {
    String[] parts = text.split("(?m)^---\\s*$", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("no front matter between --- lines");
    }
    JsonNode front = YAML.readTree(parts[1]);
    String file = path.substring(path.lastIndexOf('/') + 1);
    ObjectNode whole = ((ObjectNode) front).put("slug", file.substring(0, file.length() - 3));
    return YAML.treeToValue(whole.put("body", parts[2].strip()), SampleArticle.class);
  }
}
