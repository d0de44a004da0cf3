package org.minhchung.ingest.extract;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The language that a page declares. */
final class Languages {
  private Languages() {}

  /** BCP-47, or null. */
  static String of(PageView page) {
    Element html = page.document().getElementsByTag("html").first();
    return Stream.of(
            html == null ? null : html.attr("lang"),
            html == null ? null : html.attr("xml:lang"),
            page.jsonLd().articleText("inLanguage"),
            page.meta().first("og:locale"),
            page.meta().first("content-language", "dc.language", "language"))
        .filter(Objects::nonNull)
        .map(Languages::tag)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String tag(String declared) {
    String first = declared.split("[,;]", 2)[0].strip().replace('_', '-');
    Locale locale = Locale.forLanguageTag(first);
    boolean isLanguage = locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
    return isLanguage && !locale.getLanguage().equals("und") ? locale.toLanguageTag() : null;
  }
}
