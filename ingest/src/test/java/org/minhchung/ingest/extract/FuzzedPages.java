package org.minhchung.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.minhchung.ingest.ManualClock;

/** Reads what the fuzzer thought of, and holds the answer against what is promised of every one. */
final class FuzzedPages {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String URL = "https://gazette.example/2026/11/23/quay.html";
  private static final int MAX_BODY = 100_000;

  private static final Extractor EXTRACTOR = new Extractor(new ManualClock(NOW.toString()));

  private FuzzedPages() {}

  static void read(String html) {
    if (html.length() <= MAX_BODY) {
      check(EXTRACTOR.extract(html, URL));
    }
  }

  static void read(byte[] body, String contentType) {
    if (body.length <= MAX_BODY) {
      check(EXTRACTOR.extract(body, contentType, URL));
    }
  }

  private static void check(Extraction e) {
    for (Instant date : nonNull(e.publishedAt(), e.modifiedAt())) {
      assertThat(date).isBeforeOrEqualTo(NOW);
    }
    List<String> texts = new ArrayList<>(e.authors());
    texts.addAll(nonNull(e.title(), e.text(), e.section(), e.language(), e.canonicalUrl()));
    for (String text : texts) {
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
      assertThat(text).doesNotContain("\0");
    }
  }

  @SafeVarargs
  private static <T> List<T> nonNull(T... values) {
    return java.util.Arrays.stream(values).filter(Objects::nonNull).toList();
  }
}
