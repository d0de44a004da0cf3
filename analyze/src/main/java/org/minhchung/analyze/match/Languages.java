package org.minhchung.analyze.match;

import java.util.Locale;
import org.minhchung.analyze.text.LanguageTag;

/** Language tags as far as matching needs them. */
final class Languages {
  private Languages() {}

  /** The first subtag of a BCP-47 tag in lower case; {@code und} for none. */
  static String primary(String language) {
    return LanguageTag.language(language).toLowerCase(Locale.ROOT);
  }

  /**
   * The language whose words are comparable: Malay and Indonesian renderings serve each other, and
   * so do the old and new codes of Filipino.
   */
  static String family(String language) {
    String primary = primary(language);
    return switch (primary) {
      case "ms" -> "id";
      case "fil" -> "tl";
      case "yue" -> "zh";
      default -> primary;
    };
  }
}
