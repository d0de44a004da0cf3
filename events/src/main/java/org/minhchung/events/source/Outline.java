package org.minhchung.events.source;

import java.util.Map;

/**
 * An outline of an OPML document that may be a feed or a site.
 *
 * @param line where it begins
 * @param attributes by name in lower case, those of OPML itself
 * @param own by name, those of our namespace
 */
record Outline(int line, Map<String, String> attributes, Map<String, String> own) {

  /** An attribute of OPML, or null where it is missing or blank. */
  String get(String name) {
    String value = attributes.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  String where() {
    String text = get("text") == null ? get("xmlurl") : get("text");
    return "line " + line + (text == null ? "" : " (" + shown(text) + ")");
  }

  private static String shown(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }
}
