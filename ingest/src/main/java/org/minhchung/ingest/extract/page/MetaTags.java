package org.minhchung.ingest.extract.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name or property; the first of a name counts. */
public final class MetaTags {
  private static final int MAX_LENGTH = 2_000;
  private static final int MAX_NAMES = 1_000;
  private static final String[] KEYS = {"property", "name", "http-equiv"};

  private final Map<String, String> byName = new HashMap<>();

  void add(Element meta) {
    if (meta.attributesSize() == 0) {
      return;
    }
    // names are in lower case here, so that the exact look-up will do; it is much faster
    Attributes attributes = meta.attributes();
    String content = attributes.get("content");
    if (content.isEmpty() || content.length() > MAX_LENGTH || byName.size() >= MAX_NAMES) {
      return;
    }
    content = content.strip();
    for (String key : KEYS) {
      String name = attributes.get(key);
      if (!name.isEmpty() && !content.isEmpty()) {
        byName.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content);
      }
    }
  }

  /** The content of the first of these names, given in lower case, that there is, or null. */
  public String first(String... names) {
    for (String name : names) {
      String content = byName.get(name);
      if (content != null) {
        return content;
      }
    }
    return null;
  }
}
