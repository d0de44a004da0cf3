package org.minhchung.ingest.feed;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values as hubs and we say them to each other, in queries and forms. */
final class FormText {
  private FormText() {}

  /** What a query says; of a name that comes twice, the first value. */
  static Map<String, String> read(String query) {
    Map<String, String> values = new HashMap<>();
    for (String part : query == null ? new String[0] : query.split("&")) {
      String[] pair = part.split("=", 2);
      try {
        values.putIfAbsent(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
      } catch (IllegalArgumentException e) {
        continue; // badly escaped; what is missing then is noticed
      }
    }
    return values;
  }

  /** A form that says this. */
  static String write(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
