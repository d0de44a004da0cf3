package org.minhchung.ingest.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name, property or itemprop; the first of a name counts. */
final class MetaTags {
  private static final int MAX_LENGTH = 2_000;

  private final Map<String, String> byName = new HashMap<>();

  MetaTags(Document document) {
    for (Element meta : document.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (content.isEmpty() || content.length() > MAX_LENGTH) {
        continue;
      }
      for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          byName.putIfAbsent(name, content);
        }
      }
    }
  }

  /** The content of the first of these names that there is, or null. */
  String first(String... names) {
    for (String name : names) {
      String content = byName.get(name.toLowerCase(Locale.ROOT));
      if (content != null) {
        return content;
      }
    }
    return null;
  }
}
