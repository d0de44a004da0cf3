package org.minhchung.alerts.desk.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses in pages. */
public final class WebLink {
  private WebLink() {}

  /** An address from outside if it is one of the web; null for anything else, such as scripts. */
  static String outside(String url) {
    if (url == null) {
      return null;
    }
    String lower = url.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://") ? url.strip() : null;
  }

  /** A value as part of a path or query. */
  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The page of a story. */
  public static String story(String id) {
    return "/story/" + encode(id);
  }

  /** The page of a story with one of its articles. */
  public static String story(String id, String articleId) {
    return story(id) + "?article=" + encode(articleId);
  }

  /** The page of a source. */
  public static String source(String id) {
    return "/sources/" + encode(id);
  }

  /** The page of an article as it was served, beside what was read in it. */
  static String served(String id, String articleId, int version) {
    return story(id) + "/served" + query(articleId, version);
  }

  /** The page itself, made harmless. */
  static String servedPage(String id, String articleId, int version) {
    return story(id) + "/served/page" + query(articleId, version);
  }

  /** Its source. */
  static String servedSource(String id, String articleId, int version) {
    return story(id) + "/served/source" + query(articleId, version);
  }

  /** Everything about a story as a file. */
  static String evidence(String id) {
    return story(id) + "/evidence.zip";
  }

  private static String query(String articleId, int version) {
    return "?article=" + encode(articleId) + "&version=" + version;
  }

  static String claim(String id) {
    return "/claims/" + encode(id);
  }
}
