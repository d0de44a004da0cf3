package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrapsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final Traps traps = new Traps();

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x/y/x/y/x/y/, repeats",
    "https://a.example/en/en/en/, repeats",
    "https://a.example/a/b/a/c/a/d/a/e, repeats",
    "https://a.example/calendar/2027/05, calendar",
    "https://a.example/?month=2027-03, calendar",
    "https://a.example/cal?year=2031&month=2, calendar",
    "https://a.example/archive/2041/01/, calendar",
    "https://a.example/list?page=2001, list",
    "https://a.example/?a=1&a=2&a=3&a=4, parameters",
    "https://a.example/?a&b&c&d&e&f&g&h&i&j&k&l&m, parameters",
    "https://a.example/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21, folders",
  })
  void areKnown(String url, String kind) {
    assertThat(traps.of(url, NOW)).get().asString().contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/",
        "https://a.example/world/2026/11/24/quay-delayed",
        "https://a.example/2026/12/quay-in-print",
        "https://a.example/news/vietnam/quay-2030-12-vision",
        "https://a.example/article.php?id=7&lang=vi",
        "https://a.example/article?id=20261",
        "https://a.example/p/0/1999/05/old",
        "https://a.example/list?page=7",
        "https://a.example/en/news/en/story",
        "https://a.example/2035-plan/story",
      })
  void areNotSeenWhereArticlesAre(String url) {
    assertThat(traps.of(url, NOW)).isEmpty();
  }

  @Test
  void areAddressesThatCombineParametersInEveryWay() {
    String last = "https://a.example/shop?a=1&b=2&c=last";
    for (int i = 0; i < 500; i++) {
      assertThat(traps.of("https://a.example/shop?a=1&b=2&c=" + i, NOW)).isEmpty();
    }
    assertThat(traps.of(last, NOW)).isPresent();
    assertThat(traps.of("https://a.example/shop?a=1&b=2&c=7", NOW)).as("known").isEmpty();
    assertThat(traps.of("https://a.example/story?id=7", NOW)).isEmpty();
    assertThat(traps.of(last, NOW.plus(Duration.ofDays(2)))).isEmpty();
  }

  @Test
  void areAddressesWithoutEnd() {
    assertThat(traps.of("https://a.example/" + "a".repeat(1_600), NOW)).isPresent();
  }
}
