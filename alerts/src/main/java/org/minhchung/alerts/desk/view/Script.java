package org.minhchung.alerts.desk.view;

import java.util.Locale;
import java.util.Set;

/** How text of a language runs. */
final class Script {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");

  private Script() {}

  /** The HTML direction of a language, by its BCP-47 tag. */
  static String direction(String tag) {
    String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
    return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
  }
}
