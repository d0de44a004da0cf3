package org.minhchung.analyze.text;

/** BCP 47 tags, of which the word lists know the language only. */
public final class LanguageTag {
  private LanguageTag() {}

  /** {@code zh} of {@code zh-Hant}; {@code und} for null. */
  public static String language(String tag) {
    if (tag == null) {
      return "und";
    }
    int end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }
}
