package org.minhchung.analyze.worth;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minhchung.analyze.text.Digests;
import org.minhchung.analyze.text.Lexicon;
import org.minhchung.analyze.text.PhraseIndex;

/**
 * The cue words of each language, with the names of its months and weekdays from Unicode's CLDR. A
 * language whose list is broken has none, which {@link #problems} tells. Immutable.
 */
final class CueLists {
  static final List<String> LANGUAGES =
      List.of(
          "vi", "en", "fr", "ru", "es", "de", "zh", "ja", "ko", "id", "th", "lo", "km", "ms", "tl",
          "pt", "it", "ar", "hi", "nl", "pl", "tr", "uk");

  private final Map<String, PhraseIndex<Feature>> byLanguage = new HashMap<>();
  private final Map<String, Map<String, List<String>>> contents = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  CueLists(WorthFiles files) {
    for (String language : LANGUAGES) {
      try {
        byLanguage.put(language, read(files, language));
      } catch (IOException | IllegalArgumentException e) {
        problems.add("kinds and check-worthiness are off in " + language + ": " + e.getMessage());
      }
    }
  }

  private PhraseIndex<Feature> read(WorthFiles files, String language) throws IOException {
    String file = "cues/" + language + ".txt";
    Lexicon lexicon = files.lexicon(file);
    var builder = new PhraseIndex.Builder<Feature>(PhraseIndex.Marks.KEPT);
    Map<String, List<String>> content = new TreeMap<>();
    for (String key : lexicon.keys()) {
      Feature feature =
          Feature.of(key)
              .orElseThrow(() -> new IllegalArgumentException(file + ": no feature " + key));
      lexicon.get(key).forEach(cue -> builder.add(cue, feature));
      content.put(key, lexicon.get(key));
    }
    addDates(language, builder);
    contents.put(language, content);
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

  /** What is switched off and why, one sentence each; empty where all is well. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Whether the list of a language should be there and is not. */
  boolean broken(String language) {
    return LANGUAGES.contains(language) && !byLanguage.containsKey(language);
  }

  /** Changes with every change of a list; a model knows the lists that it was trained with. */
  String version() {
    return Digests.of(contents.toString());
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
