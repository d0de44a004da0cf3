package org.minhchung.analyze.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.analyze.text.Lexicon;

/** The facts beside the gazetteer fit its identifiers, and each other. */
class GazetteerFactsTest {
  private static final List<String> LISTS =
      List.of("leaders", "ministers", "places", "organisations", "events");

  private static final Set<String> FACTS =
      Set.of(
          "office",
          "iso",
          "iata",
          "province",
          "merged into",
          "renamed",
          "centrally run city",
          "ministry",
          "existed",
          "founded",
          "happened");

  /** From and until are null where the list knows none. */
  private record Fact(String id, String fact, String value, Day from, Day until) {}

  /** A day, month or year: the first and the last day that it may mean. */
  private record Day(LocalDate first, LocalDate last) {}

  private static final Set<String> IDS = ids();
  private static final List<Fact> ALL = LISTS.stream().flatMap(l -> read(l).stream()).toList();

  @Test
  void everyFactIsAboutAnEntityAndOfAKnownSort() {
    assertThat(ALL).hasSizeGreaterThan(400);
    assertThat(ALL).allMatch(fact -> IDS.contains(fact.id()), "has an entity");
    assertThat(ALL).allMatch(fact -> FACTS.contains(fact.fact()), "is of a known sort");
    assertThat(of("merged into")).allMatch(fact -> IDS.contains(fact.value()));
    assertThat(of("renamed")).allMatch(fact -> IDS.contains(fact.value()));
  }

  @Test
  void nothingEndsBeforeItBegins() {
    assertThat(ALL)
        .filteredOn(fact -> fact.from() != null && fact.until() != null)
        .allMatch(fact -> !fact.until().last().isBefore(fact.from().first()));
    assertThat(of("office")).allMatch(fact -> fact.from() != null);
    assertThat(of("happened")).allMatch(fact -> fact.from() != null);
  }

  @Test
  void everyOldProvinceNamesItsSuccessorAndThirtyFourGoOn() {
    Map<String, Fact> successors =
        of("merged into").stream().collect(Collectors.toMap(Fact::id, fact -> fact));
    Set<String> going = new HashSet<>();
    for (Fact province : of("province")) {
      if (province.until() == null) {
        going.add(province.id());
      } else {
        assertThat(successors).containsKey(province.id());
        assertThat(successors.get(province.id()).from().first())
            .isEqualTo(province.until().last().plusDays(1));
      }
    }
    assertThat(going).hasSize(34);
    assertThat(of("province")).hasSize(64).extracting(Fact::id).doesNotHaveDuplicates();
    assertThat(going)
        .containsAll(
            of("province").stream()
                .filter(fact -> fact.until() != null)
                .map(fact -> successors.get(fact.id()).value())
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso", "iata"})
  void aCodeStandsForOnePlace(String sort) {
    assertThat(of(sort)).extracting(Fact::id).doesNotHaveDuplicates();
    assertThat(of(sort)).extracting(Fact::value).doesNotHaveDuplicates();
    assertThat(of(sort))
        .allMatch(fact -> fact.value().matches(sort.equals("iso") ? "VN-[0-9A-Z]{2}" : "[A-Z]{3}"));
  }

  @Test
  void noTwoHoldOneOfficeAtATime() {
    Map<String, List<Fact>> terms =
        of("office").stream()
            .filter(fact -> !fact.value().equals("Deputy Prime Minister"))
            .collect(Collectors.groupingBy(Fact::value));
    terms.forEach(
        (office, held) -> {
          List<Fact> inOrder = new ArrayList<>(held);
          inOrder.sort(Comparator.comparing((Fact fact) -> fact.from().last()));
          for (int i = 1; i < inOrder.size(); i++) {
            Day until = inOrder.get(i - 1).until();
            assertThat(until).as(office + " before " + inOrder.get(i).id()).isNotNull();
            assertThat(until.first())
                .as(office + " before " + inOrder.get(i).id())
                .isBeforeOrEqualTo(inOrder.get(i).from().last());
          }
        });
    assertThat(terms.get("General Secretary of the Party")).hasSize(9);
  }

  private static List<Fact> of(String sort) {
    return ALL.stream().filter(fact -> fact.fact().equals(sort)).toList();
  }

  private static Set<String> ids() {
    Set<String> ids = new HashSet<>();
    for (String list : Gazetteer.LISTS) {
      Lexicon.beside(Gazetteer.class, list).keys().forEach(key -> ids.add(key.split(" ")[1]));
    }
    return ids;
  }

  private static List<Fact> read(String list) {
    String resource = "gazetteer/facts/" + list + ".txt";
    try (InputStream in = Gazetteer.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(GazetteerFactsTest::fact)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fact fact(String line) {
    String[] columns = line.split("\\|", -1);
    assertThat(columns).as(line).hasSize(5);
    return new Fact(
        columns[0].strip(),
        columns[1].strip(),
        columns[2].strip(),
        day(columns[3].strip()),
        day(columns[4].strip()));
  }

  private static Day day(String date) {
    if (date.isEmpty()) {
      return null;
    }
    return switch (date.length()) {
      case 4 -> new Day(Year.parse(date).atDay(1), Year.parse(date).atMonth(12).atEndOfMonth());
      case 7 -> new Day(YearMonth.parse(date).atDay(1), YearMonth.parse(date).atEndOfMonth());
      default -> new Day(LocalDate.parse(date), LocalDate.parse(date));
    };
  }
}
