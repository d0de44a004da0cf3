package org.minhchung.ingest.extract.metadata;

import java.util.Locale;
import org.minhchung.ingest.extract.page.PageView;

/** The language that a page declares. */
final class Languages {
  private static final int MAX_LENGTH = 100;

  private Languages() {}

  /** BCP-47, or null. */
  static String of(PageView page) {
    for (String declared :
        new String[] {
          page.htmlAttribute("lang"),
          page.htmlAttribute("xml:lang"),
          page.jsonLd().articleText("inLanguage"),
          page.meta().first("og:locale"),
          page.meta().first("content-language", "dc.language", "language")
        }) {
      String tag = declared == null ? null : tag(declared);
      if (tag != null) {
        return tag;
      }
    }
    return null;
  }

  private static String tag(String declared) {
    int end = 0;
    while (end < declared.length() && declared.charAt(end) != ',' && declared.charAt(end) != ';') {
      end++;
    }
    if (end > MAX_LENGTH) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(declared.substring(0, end).strip().replace('_', '-'));
    boolean isLanguage = locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
    return isLanguage && !locale.getLanguage().equals("und") ? locale.toLanguageTag() : null;
  }
}
