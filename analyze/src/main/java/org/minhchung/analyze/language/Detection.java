package org.minhchung.analyze.language;

/**
 * Which language a text is in.
 *
 * @param language ISO 639-1 ({@code tl} for Filipino), or {@code und} when nothing can be said
 * @param confidence 0 to 1; comparable between texts of one script only
 */
public record Detection(String language, double confidence) {

  static final Detection UNKNOWN = new Detection("und", 0);
}
