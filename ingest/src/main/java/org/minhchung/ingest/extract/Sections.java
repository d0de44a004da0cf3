package org.minhchung.ingest.extract;

import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The section of the outlet in which a page says it stands. */
final class Sections {
  private static final int MAX_LENGTH = 80;

  private Sections() {}

  /** The section, or null. */
  static String of(PageView page) {
    Element marked = page.document().selectFirst("[itemprop=articleSection]");
    return Stream.of(
            page.jsonLd().articleText("articleSection"),
            page.meta().first("article:section", "og:section", "section", "cXenseParse:section"),
            page.meta().first("parsely-section", "dc.subject", "articlesection"),
            marked == null ? null : marked.text())
        .filter(Objects::nonNull)
        .map(s -> Jsoup.parse(s).text().strip())
        .filter(s -> !s.isEmpty() && s.length() <= MAX_LENGTH)
        .findFirst()
        .orElse(null);
  }
}
