package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * What surrounds every page.
 *
 * @param section the navigation's current entry
 * @param title of the browser's window, without the desk's name
 * @param theme {@code light}, {@code dark}, or empty for the system's
 * @param actor whom the browser remembers, or empty
 * @param token to be sent back with every form
 * @param here address of the page, to come back to
 * @param late what keeps the data from being up to date, one sentence each, in English
 * @param sitesToLookAt how many sites may be misread or have fallen silent
 */
public record Page(
    Words words,
    String section,
    String title,
    String theme,
    String actor,
    String token,
    String here,
    List<String> late,
    int sitesToLookAt,
    Assets assets) {

  /** Addresses of what the page loads. */
  public record Assets(String style, String script, String htmx, String icon, ChartAssets chart) {}

  /** Addresses of what a page with charts loads besides. */
  public record ChartAssets(String style, String library, String script) {}

  /** What is said under a key. */
  public String say(String key, Object... values) {
    return words.say(key, values);
  }

  /** The theme after this one, as the button offers it. */
  public String nextTheme() {
    return switch (theme) {
      case "dark" -> "light";
      case "light" -> "auto";
      default -> "dark";
    };
  }
}
