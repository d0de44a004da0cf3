package org.minhchung.local.sampleweb;

import java.util.List;
import java.util.Map;
import org.minhchung.events.Source;

/**
 * A fictional outlet, as its {@code outlet.yaml} describes it.
 *
 * @param layout name of the page template
 * @param navigation its sections, in its language
 * @param labels small words of its pages, in its language
 */
public record Outlet(
    String id,
    String name,
    String country,
    String language,
    Source.Kind kind,
    Discovery discovery,
    String layout,
    String accent,
    String tagline,
    String notice,
    List<String> navigation,
    Map<String, String> labels) {

  /** How the outlet announces its articles. */
  enum Discovery {
    RSS("rss.xml"),
    ATOM("atom.xml"),
    SITEMAP("news-sitemap.xml");

    private final String file;

    Discovery(String file) {
      this.file = file;
    }

    String file() {
      return file;
    }

    @com.fasterxml.jackson.annotation.JsonCreator
    static Discovery of(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
  }

  /** A small word in the outlet's language. */
  public String label(String key) {
    return labels.getOrDefault(key, key);
  }

  /** The host name under which it is served; {@code *.localhost} is loopback by RFC 6761. */
  String host() {
    return id + ".localhost";
  }
}
