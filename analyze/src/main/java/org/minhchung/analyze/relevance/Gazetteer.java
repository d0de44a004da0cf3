package org.minhchung.analyze.relevance;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.minhchung.analyze.text.DataFiles;
import org.minhchung.analyze.text.Digests;
import org.minhchung.analyze.text.Lexicon;
import org.minhchung.analyze.text.PhraseIndex;

/**
 * The names of Vietnam in all languages of Unicode's CLDR and the names of our own lists. The lists
 * in {@code gazetteer/facts} give terms of office, codes and dates by the same identifiers; finding
 * names needs none of them. A list that is broken counts for nothing, which {@link #problems}
 * tells. Immutable.
 */
final class Gazetteer {
  static final List<String> LISTS =
      List.of(
          "gazetteer/country.txt",
          "gazetteer/places/provinces.txt",
          "gazetteer/places/cities.txt",
          "gazetteer/places/districts.txt",
          "gazetteer/places/nature.txt",
          "gazetteer/places/transport-and-industry.txt",
          "gazetteer/places/islands.txt",
          "gazetteer/people/leaders.txt",
          "gazetteer/people/ministers.txt",
          "gazetteer/people/civic.txt",
          "gazetteer/people/business.txt",
          "gazetteer/people/arts-and-sport.txt",
          "gazetteer/people/history.txt",
          "gazetteer/organisations/state.txt",
          "gazetteer/organisations/companies.txt",
          "gazetteer/organisations/finance.txt",
          "gazetteer/organisations/press.txt",
          "gazetteer/organisations/sport.txt",
          "gazetteer/events.txt",
          "gazetteer/culture.txt");

  /** Shorter names in other languages would be found inside ordinary words. */
  private static final int SHORTEST_COUNTRY_NAME = 4;

  record Entity(String id, EntityKind kind) {}

  private final PhraseIndex.Builder<Entity> builder =
      new PhraseIndex.Builder<>(PhraseIndex.Marks.STRIPPED);
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> contents = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private final PhraseIndex<Entity> names;
  private final String version;

  Gazetteer(DataFiles files) {
    for (String list : LISTS) {
      try {
        add(list, files.lexicon(list));
      } catch (IOException | IllegalArgumentException e) {
        problems.add("the names of " + list + " are not looked for: " + e.getMessage());
      }
    }
    Entity country = new Entity("vietnam", EntityKind.COUNTRY);
    countryNames().forEach(name -> builder.add(name, country));
    names = builder.build();
    version = Digests.of(contents.toString());
  }

  private void add(String list, Lexicon lexicon) {
    Map<String, Entity> entities = new TreeMap<>();
    // Everything is looked at before anything is taken in, so that no half of a list counts.
    var trial = new PhraseIndex.Builder<Entity>(PhraseIndex.Marks.STRIPPED);
    for (String key : lexicon.keys()) {
      Entity entity = entity(key);
      entities.put(key, entity);
      for (String name : lexicon.get(key)) {
        PhraseIndex.check(name);
        trial.add(name, entity);
      }
    }
    if (entities.isEmpty()) {
      throw new IllegalArgumentException("it is empty");
    }
    StringBuilder content = new StringBuilder();
    for (String key : lexicon.keys()) {
      ids.add(entities.get(key).id());
      lexicon.get(key).forEach(name -> builder.add(name, entities.get(key)));
      content.append(key).append(lexicon.get(key));
    }
    contents.put(list, content.toString());
  }

  private static Entity entity(String key) {
    String[] kindAndId = key.split(" ", -1);
    if (kindAndId.length != 2) {
      throw new IllegalArgumentException("expected \"KIND id\", found \"" + key + "\"");
    }
    try {
      return new Entity(kindAndId[1], EntityKind.valueOf(kindAndId[0]));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no kind " + kindAndId[0] + ", in " + key, e);
    }
  }

  /** The country's name in every language that ICU knows one in. */
  static Set<String> countryNames() {
    Set<String> found = new HashSet<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      if (!locale.getCountry().isEmpty()) {
        continue; // hardly any country calls Vietnam otherwise than its language does
      }
      String name = ULocale.getDisplayCountry("und-VN", locale).replace("\u200B", "");
      if (!name.equals("VN") && name.length() >= SHORTEST_COUNTRY_NAME) {
        found.add(name);
      }
    }
    return found;
  }

  int size() {
    return ids.size();
  }

  /** Which lists are off and why, one sentence each; empty where all is well. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Changes with every change of a list. */
  String version() {
    return version;
  }

  /** The entities in a text, in their order, without those to ignore. */
  List<PhraseIndex.Hit<Entity>> find(String text) {
    return names.find(text).stream()
        .filter(hit -> hit.value().kind() != EntityKind.IGNORE)
        .toList();
  }
}
