package org.minhchung.ingest.extract.metadata;

import java.util.Locale;
import java.util.Set;
import org.minhchung.ingest.extract.page.PageView;

/** The language that a page declares. */
final class Languages {
  private static final int MAX_LENGTH = 100;

  /** Hebrew, Indonesian and Yiddish have other tags since. */
  private static final Set<String> REPLACED = Set.of("iw", "in", "ji");

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

  /** As nearly always: two small letters, or two capitals after them, and no tag of old. */
  private static boolean isUsual(String declared) {
    boolean alone = declared.length() == 2;
    boolean regional =
        declared.length() == 5
            && declared.charAt(2) == '-'
            && isWithin(declared.charAt(3), 'A', 'Z')
            && isWithin(declared.charAt(4), 'A', 'Z');
    return (alone || regional)
        && isWithin(declared.charAt(0), 'a', 'z')
        && isWithin(declared.charAt(1), 'a', 'z')
        && !REPLACED.contains(declared.substring(0, 2));
  }

  private static boolean isWithin(char c, char first, char last) {
    return c >= first && c <= last;
  }

  private static String tag(String declared) {
    int end = 0;
    while (end < declared.length() && declared.charAt(end) != ',' && declared.charAt(end) != ';') {
      end++;
    }
    if (end > MAX_LENGTH) {
      return null;
    }
    if (isUsual(declared)) {
      return declared;
    }
    Locale locale = Locale.forLanguageTag(declared.substring(0, end).strip().replace('_', '-'));
    boolean isLanguage = locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
    return isLanguage && !locale.getLanguage().equals("und") ? locale.toLanguageTag() : null;
  }
}
