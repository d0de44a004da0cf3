package org.minhchung.analyze.relevance;

import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.minhchung.analyze.text.Lexicon;
import org.minhchung.analyze.text.PhraseIndex;

/**
 * The names of Vietnam in all languages of Unicode's CLDR and the names of our own lists. The lists
 * in {@code gazetteer/facts} give terms of office, codes and dates by the same identifiers; finding
 * names needs none of them.
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

  private final PhraseIndex<Entity> names;
  private final int entities;

  Gazetteer() {
    var builder = new PhraseIndex.Builder<Entity>(PhraseIndex.Marks.STRIPPED);
    Set<String> ids = new HashSet<>();
    for (String list : LISTS) {
      Lexicon lexicon = Lexicon.beside(Gazetteer.class, list);
      for (String key : lexicon.keys()) {
        Entity entity = entity(key, list);
        ids.add(entity.id());
        lexicon.get(key).forEach(name -> builder.add(name, entity));
      }
    }
    Entity country = new Entity("vietnam", EntityKind.COUNTRY);
    countryNames().forEach(name -> builder.add(name, country));
    names = builder.build();
    entities = ids.size();
  }

  private static Entity entity(String key, String list) {
    String[] kindAndId = key.split(" ", -1);
    if (kindAndId.length != 2) {
      throw new IllegalArgumentException(list + ": expected \"KIND id\", found \"" + key + "\"");
    }
    try {
      return new Entity(kindAndId[1], EntityKind.valueOf(kindAndId[0]));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(list + ": no kind " + kindAndId[0] + ", in " + key, e);
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
    return entities;
  }

  /** The entities in a text, in their order, without those to ignore. */
  List<PhraseIndex.Hit<Entity>> find(String text) {
    return names.find(text).stream()
        .filter(hit -> hit.value().kind() != EntityKind.IGNORE)
        .toList();
  }
}
