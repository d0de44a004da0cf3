package org.minhchung.analyze.worth;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.analyze.text.Lexicon;
import org.minhchung.analyze.text.PhraseIndex;

/**
 * The cue words of each language, with the names of its months and weekdays from Unicode's CLDR.
 */
final class CueLists {
  static final List<String> LANGUAGES =
      List.of(
          "vi", "en", "fr", "ru", "es", "de", "zh", "ja", "ko", "id", "th", "lo", "km", "ms", "tl",
          "pt", "it", "ar", "hi", "nl", "pl", "tr", "uk");

  private final Map<String, PhraseIndex<Feature>> byLanguage = new HashMap<>();

  CueLists() {
    for (String language : LANGUAGES) {
      byLanguage.put(language, read(language));
    }
  }

  private static PhraseIndex<Feature> read(String language) {
    String resource = "cues/" + language + ".txt";
    Lexicon lexicon = Lexicon.beside(CueLists.class, resource);
    var builder = new PhraseIndex.Builder<Feature>(PhraseIndex.Marks.KEPT);
    for (String key : lexicon.keys()) {
      Feature feature =
          Feature.of(key)
              .orElseThrow(() -> new IllegalArgumentException(resource + ": no feature " + key));
      lexicon.get(key).forEach(cue -> builder.add(cue, feature));
    }
    addDates(language, builder);
    return builder.build();
  }

  private static void addDates(String language, PhraseIndex.Builder<Feature> builder) {
    DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(language));
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (String[] names :
          new String[][] {
            symbols.getMonths(context, DateFormatSymbols.WIDE),
            symbols.getWeekdays(context, DateFormatSymbols.WIDE)
          }) {
        for (String name : names) {
          // Exactly as written, for "may" and "march" are words too.
          if (!name.isBlank()) {
            builder.add("=" + name, Feature.DAY);
          }
        }
      }
    }
  }

  /** How often a sentence has cues of each kind; nothing for languages without a list. */
  Map<Feature, Integer> count(String sentence, String language) {
    Map<Feature, Integer> counts = new HashMap<>();
    PhraseIndex<Feature> cues = byLanguage.get(language);
    if (cues != null) {
      cues.find(sentence.replace('’', '\''))
          .forEach(hit -> counts.merge(hit.value(), 1, Integer::sum));
    }
    return counts;
  }
}
