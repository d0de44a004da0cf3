package org.minhchung.bench.hostile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.minhchung.ingest.extract.Extraction;

/** What our extractor promises of its answer, whatever the page. */
final class Promises {
  private static final int LONGEST_TEXT = 300_000;

  private Promises() {}

  /**
   * Checks an answer.
   *
   * @throws IllegalStateException if a promise is broken
   */
  static void check(Extraction e, Instant now) {
    require(e.text().length() <= LONGEST_TEXT, "a text of " + e.text().length());
    require(
        e.publishedAt() == null || !e.publishedAt().isAfter(now),
        "published in the future: " + e.publishedAt());
    require(
        e.modifiedAt() == null || !e.modifiedAt().isAfter(now),
        "modified in the future: " + e.modifiedAt());
    List<String> texts = new ArrayList<>(e.authors());
    texts.add(e.title());
    texts.add(e.text());
    texts.add(e.section());
    texts.add(e.language());
    texts.add(e.canonicalUrl());
    texts.stream().filter(Objects::nonNull).forEach(Promises::requireWellFormed);
  }

  private static void requireWellFormed(String text) {
    require(
        StandardCharsets.UTF_8.newEncoder().canEncode(text) && text.indexOf('\0') < 0,
        "text that no index takes");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }
}
