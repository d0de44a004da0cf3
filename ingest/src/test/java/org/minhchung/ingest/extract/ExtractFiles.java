package org.minhchung.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.minhchung.events.Json;

/**
 * Extracts the pages that a gold file names and prints what the scorer reads. For measuring: {@code
 * ExtractFiles gold.jsonl > pred.jsonl}.
 */
final class ExtractFiles {
  private ExtractFiles() {}

  public static void main(String[] args) throws Exception {
    Path gold = Path.of(args[0]);
    Extractor extractor = new Extractor(Clock.systemUTC());
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    long[] nanos =
        Files.readAllLines(gold).stream().mapToLong(l -> one(l, gold, extractor, out)).toArray();
    out.flush();
    Arrays.sort(nanos);
    System.err.printf(
        Locale.ROOT,
        "%d pages, median %.1f ms, p99 %.1f ms%n",
        nanos.length,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6);
  }

  private static long one(String line, Path gold, Extractor extractor, PrintStream out) {
    try {
      JsonNode row = Json.mapper().readTree(line);
      byte[] body = Files.readAllBytes(gold.resolveSibling(row.get("file").asText()));
      long began = System.nanoTime();
      String url = row.path("url").asText();
      Extraction e = extractor.extract(body, null, url.isEmpty() ? "file:///saved" : url);
      long took = System.nanoTime() - began;
      ObjectNode pred = Json.mapper().valueToTree(e);
      pred.put("id", row.get("id").asText());
      out.println(Json.mapper().writeValueAsString(pred));
      return took;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
