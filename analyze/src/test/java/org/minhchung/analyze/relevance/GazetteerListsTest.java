package org.minhchung.analyze.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.analyze.text.DataFiles;
import org.minhchung.analyze.text.Folding;
import org.minhchung.analyze.text.Lexicon;

/** What nobody sees by reading one of the lists alone. */
class GazetteerListsTest {
  private static final int ENTITIES = 650;

  @Test
  void hasTheEntitiesThatTheNewsNames() {
    assertThat(new Gazetteer(DataFiles.shipped(Gazetteer.class)).size())
        .isGreaterThanOrEqualTo(ENTITIES);
    assertThat(Gazetteer.countryNames()).hasSizeGreaterThan(100).contains("Việt Nam", "Wietnam");
  }

  @Test
  void anIdentifierStandsOnceAndForOneKind() {
    List<String> ids = new ArrayList<>();
    for (String list : Gazetteer.LISTS) {
      Lexicon.beside(Gazetteer.class, list).keys().forEach(key -> ids.add(key.split(" ")[1]));
    }
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void aNameStandsForOneEntity() {
    Map<String, String> owners = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (String list : Gazetteer.LISTS) {
      Lexicon lexicon = Lexicon.beside(Gazetteer.class, list);
      for (String key : lexicon.keys()) {
        for (String name : lexicon.get(key)) {
          String owner = owners.putIfAbsent(plain(name), key);
          if (owner != null && !owner.equals(key)) {
            twice.add(name + " of " + owner + " and " + key);
          }
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void signsStandOnlyWhereTheyMeanSomething() {
    for (String list : Gazetteer.LISTS) {
      Lexicon lexicon = Lexicon.beside(Gazetteer.class, list);
      for (String key : lexicon.keys()) {
        assertThat(lexicon.get(key))
            .as(key)
            .isNotEmpty()
            .noneMatch(name -> name.matches(".*[*~].+") || name.matches(".+=.*"))
            .noneMatch(name -> name.startsWith("=") && name.matches(".*[*~]"));
      }
    }
  }

  private static String plain(String name) {
    return name.startsWith("=") ? name : Folding.casefold(name.replaceAll("[*~]$", ""));
  }
}
