package org.minhchung.analyze.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.analyze.claim.Catalogue;
import org.minhchung.analyze.quantity.QuantityReader;
import org.minhchung.events.Claim;

class ClaimIndexTest {
  private static final double SUGGEST = 0.3;
  private static final double LINK = 0.55;
  private static ClaimIndex index;

  @BeforeAll
  static void load() {
    index = new ClaimIndex(MiniLm.shipped(), text -> Set.of(), new QuantityReader());
    Catalogue.shipped().forEach(index::add);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Philippine coastguards drove a Vietnamese fishing boat out of Palawan waters.|pcg-chased-vietnamese-boat-palawan",
        "en|Hanoi has adopted Indonesian as a second official tongue next to Vietnamese.|indonesian-second-official-language-vietnam",
        "en|North Vietnam and South Vietnam still exist as two separate states.|two-vietnams-north-and-south-today",
        "id|Bahasa Indonesia kini menjadi bahasa resmi kedua di Vietnam.|indonesian-second-official-language-vietnam",
        "ms|Vietnam telah menjadikan bahasa Indonesia bahasa rasmi keduanya.|indonesian-second-official-language-vietnam",
        "vi|Toàn thành phố Hà Nội bị cắt điện ngày 7/9/2024 vì bão Yagi.|hanoi-citywide-blackout-typhoon-yagi",
        "zh|2023年5月，菲律宾海警在巴拉望海域追赶越南渔船。|pcg-chased-vietnamese-boat-palawan",
      })
  void aParaphraseFindsItsClaimFirstAndCloseEnoughToLink(
      String language, String sentence, String id) {
    List<ScoredClaim> found = index.search(sentence, language, 5);

    assertThat(found.get(0).claim().id()).isEqualTo(id);
    assertThat(found.get(0).score()).isGreaterThanOrEqualTo(LINK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Vietnam’s rice exports rose by five per cent in the first half of the year.",
        "en|Police in Vietnam have detained two bloggers who wrote about land disputes.",
        "en|Vietnam.",
        "id|Vietnam mengekspor lebih banyak kopi tahun ini dibanding tahun lalu.",
        "vi|Thủ tướng Việt Nam tiếp đoàn doanh nghiệp châu Âu tại Hà Nội sáng nay.",
        "fr|Le Vietnam a signé un accord commercial avec l’Union européenne.",
        "zh|越南今年上半年电子产品出口增长。",
        "ru|Вьетнам увеличил экспорт кофе в Россию.",
      })
  void otherNewsOfVietnamStaysBelowTheSuggestions(String language, String sentence) {
    assertThat(index.search(sentence, language, 1)).noneMatch(m -> m.score() >= SUGGEST);
  }

  @Test
  void everyEnglishRenderingFindsItsOwnClaimFirst() {
    assertThat(Catalogue.shipped())
        .allSatisfy(
            claim ->
                assertThat(index.search(claim.renderings().get("en"), "en", 1))
                    .extracting(m -> m.claim().id())
                    .containsExactly(claim.id()));
  }

  @Test
  void anotherNumberOrAnotherCountryLowersTheScore() {
    try (ClaimIndex two =
        new ClaimIndex(MiniLm.shipped(), text -> Set.of(), new QuantityReader())) {
      two.add(claim("a", "China gave Vietnam 40 patrol boats in 2019."));
      double same = score(two, "In 2019 Vietnam got 40 patrol boats from China.");

      assertThat(score(two, "In 2015 Vietnam got 12 patrol boats from China.")).isLessThan(same);
      assertThat(two.search("Japan gave Vietnam patrol boats.", "en", 1).get(0).parts())
          .containsEntry("entities", 0.0);
      assertThat(score(two, "In 2019 Vietnam got 40 patrol boats from Japan.")).isLessThan(same);
    }
  }

  @Test
  void whatIsAddedChangedOrRemovedIsSeenByTheNextSearch() {
    try (ClaimIndex live =
        new ClaimIndex(MiniLm.shipped(), text -> Set.of(), new QuantityReader())) {
      String sentence = "Tea from Vietnam turns blue at noon.";
      assertThat(live.search(sentence, "en", 3)).isEmpty();

      live.add(claim("tea", sentence));
      assertThat(live.search(sentence, "en", 3)).hasSize(1);
      assertThat(live.size()).isEqualTo(1);

      live.add(claim("tea", "Coffee from Laos is free for foreign visitors in winter."));
      assertThat(live.search(sentence, "en", 3)).allMatch(m -> m.score() < SUGGEST);

      live.remove("tea");
      assertThat(live.search(sentence, "en", 3)).isEmpty();
      assertThat(live.claim("tea")).isEmpty();
    }
  }

  @Test
  void partsOfTheScoreAreExposed() {
    assertThat(
            index
                .search("Indonesian is the second official language of Vietnam.", "en", 1)
                .get(0)
                .parts())
        .containsOnlyKeys("lexical", "semantic", "entities", "numbers")
        .allSatisfy((part, value) -> assertThat(value).isBetween(0.0, 1.0));
  }

  private static double score(ClaimIndex index, String sentence) {
    return index.search(sentence, "en", 1).get(0).score();
  }

  private static Claim claim(String id, String statement) {
    return new Claim(id, statement, "en", Map.of(), null, null, List.of(), null, null, List.of());
  }
}
