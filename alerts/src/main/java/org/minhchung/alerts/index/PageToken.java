package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.minhchung.events.Json;

/** The sort values of a page's last row, as text that fits into a link. */
final class PageToken {
  private PageToken() {}

  static String of(List<FieldValue> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (FieldValue value : values) {
      if (value.isLong()) {
        array.add(value.longValue());
      } else if (value.isDouble()) {
        array.add(value.doubleValue());
      } else {
        array.add(value.stringValue());
      }
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(array.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The values again.
   *
   * @param count how many there must be
   * @throws IllegalArgumentException when the token is none of ours
   */
  static List<FieldValue> values(String token, int count) {
    List<FieldValue> values = new ArrayList<>();
    try {
      String json = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      for (JsonNode value : Json.mapper().readTree(json)) {
        values.add(value(value));
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw unknown(token, e);
    }
    if (values.size() != count) {
      throw unknown(token, null);
    }
    return values;
  }

  private static FieldValue value(JsonNode value) {
    if (value.isIntegralNumber()) {
      return FieldValue.of(value.longValue());
    }
    return value.isNumber() ? FieldValue.of(value.doubleValue()) : FieldValue.of(value.asText());
  }

  private static IllegalArgumentException unknown(String token, Exception cause) {
    return new IllegalArgumentException(
        "'" + token + "' names no page; begin again at the first one", cause);
  }
}
