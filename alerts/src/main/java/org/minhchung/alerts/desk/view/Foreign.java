package org.minhchung.alerts.desk.view;

/**
 * Words of somebody else in their own language.
 *
 * @param language BCP-47, for the page's {@code lang}; {@code und} where unknown
 * @param direction {@code ltr} or {@code rtl}
 */
public record Foreign(String text, String language, String direction) {

  /** A text of a language. */
  static Foreign of(String text, String language) {
    return new Foreign(text, language == null ? "und" : language, Script.direction(language));
  }
}
