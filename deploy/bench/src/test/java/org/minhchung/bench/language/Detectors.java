package org.minhchung.bench.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.minhchung.analyze.language.LanguageDetector;

/** Both detectors, as functions from a text to an ISO 639-1 code. */
final class Detectors {
  private Detectors() {}

  /**
   * Ours first.
   *
   * @param languages codes that lingua chooses among, as ours does; those that it does not know are
   *     left out
   */
  static Map<String, UnaryOperator<String>> of(Set<String> languages) {
    Map<String, UnaryOperator<String>> detectors = new LinkedHashMap<>();
    LanguageDetector ours = new LanguageDetector();
    detectors.put("minhchung", text -> ours.detect(text).language());
    var lingua =
        LanguageDetectorBuilder.fromIsoCodes639_1(
                linguas(languages).stream()
                    .map(code -> IsoCode639_1.valueOf(code.toUpperCase(Locale.ROOT)))
                    .toArray(IsoCode639_1[]::new))
            .withPreloadedLanguageModels()
            .build();
    detectors.put(
        "lingua",
        text ->
            lingua.detectLanguageOf(text).getIsoCode639_1().toString().toLowerCase(Locale.ROOT));
    return detectors;
  }

  /** Of some codes those that lingua knows. */
  static Set<String> linguas(Set<String> languages) {
    Set<String> known = new TreeSet<>();
    for (Language language : Language.values()) {
      known.add(language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT));
    }
    known.retainAll(languages);
    return known;
  }
}
