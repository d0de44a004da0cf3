package org.minhchung.events.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.minhchung.events.Json;
import org.minhchung.events.Source;

/**
 * A setting in which two states of a source differ.
 *
 * @param field name as in the event
 * @param before empty where there was nothing
 * @param after empty where there is nothing
 */
public record SourceChange(String field, String before, String after) {

  /**
   * What differs between two states; either may be null. Who edited it is no setting.
   *
   * @return by field, in the order of their names
   */
  public static List<SourceChange> between(Source before, Source after) {
    ObjectNode old = fields(before);
    ObjectNode now = fields(after);
    TreeSet<String> names = new TreeSet<>();
    old.fieldNames().forEachRemaining(names::add);
    now.fieldNames().forEachRemaining(names::add);
    List<SourceChange> changes = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(old.get(name), now.get(name))) {
        changes.add(new SourceChange(name, text(old.get(name)), text(now.get(name))));
      }
    }
    return List.copyOf(changes);
  }

  private static ObjectNode fields(Source source) {
    return source == null
        ? Json.mapper().createObjectNode()
        : Json.mapper().valueToTree(source.settings());
  }

  private static String text(JsonNode value) {
    if (value == null || value.isNull()) {
      return "";
    }
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(" "))
        : value.asText();
  }
}
