package org.minhchung.bench.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Texts as {@code score.py} reads them. */
final class Predictions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Predictions() {}

  static String line(String id, String text) throws JsonProcessingException {
    return JSON.writeValueAsString(Map.of("id", id, "text", text)) + "\n";
  }
}
