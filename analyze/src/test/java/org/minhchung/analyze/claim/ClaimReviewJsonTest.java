package org.minhchung.analyze.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.events.Claim;
import org.minhchung.events.FactCheck;
import org.minhchung.events.Verdict;

class ClaimReviewJsonTest {
  private static final String REVIEW =
      """
      {"@context":"https://schema.org","@type":"ClaimReview","url":"https://tea.example/1",
       "datePublished":"2024-05-01T08:00:00+07:00","inLanguage":"en",
       "author":{"@type":"Organization","name":"Tea Check"},
       "claimReviewed":"Tea is blue.","itemReviewed":{"@type":"Claim"},
       "reviewRating":{"@type":"Rating","alternateName":"False"}}""";

  @Test
  void ourOwnExportIsReadBackWhole() {
    List<Claim> claims = Catalogue.shipped();

    var imported = ClaimReviewJson.read(ClaimReviewJson.write(claims), "export.json");

    assertThat(imported.problems()).isEmpty();
    assertThat(imported.claims()).isEqualTo(claims);
  }

  @Test
  void aClaimWithoutFactChecksOrRatingSurvivesTheWayOutAndBack() {
    Claim claim =
        new Claim(
            "tea",
            "Tea is blue.",
            null,
            Map.of("fr", "Le thé est bleu."),
            null,
            null,
            List.of(),
            null,
            Claim.Status.RETIRED,
            List.of("blue-tea"));

    var imported = ClaimReviewJson.read(ClaimReviewJson.write(List.of(claim)), "export.json");

    assertThat(imported.claims()).containsExactly(claim);
  }

  @Test
  void aForeignReviewGivesItsClaimItsRatingAndItsFactCheck() {
    Claim claim = ClaimReviewJson.read(REVIEW, "one.json").claims().get(0);

    assertThat(claim.statement()).isEqualTo("Tea is blue.");
    assertThat(claim.rating()).isEqualTo(Verdict.FALSE);
    assertThat(claim.factChecks())
        .containsExactly(
            new FactCheck("Tea Check", "https://tea.example/1", "2024-05-01", "False", "en"));
  }

  @Test
  void arraysGraphsLinesAndFeedsAreRead() {
    String second = REVIEW.replace("Tea is blue", "Tea is red");
    for (String form :
        List.of(
            "[" + REVIEW + "," + second + "]",
            "{\"@graph\":[{\"@type\":\"WebPage\"}," + REVIEW + "," + second + "]}",
            REVIEW.replace('\n', ' ') + "\n" + second.replace('\n', ' '),
            "{\"dataFeedElement\":[{\"item\":[" + REVIEW + "]},{\"item\":" + second + "}]}")) {
      assertThat(ClaimReviewJson.read(form, "form.json").claims()).as(form).hasSize(2);
    }
  }

  @Test
  void reviewsOfOneClaimThatDisagreeLeaveItWithoutARating() {
    String other = REVIEW.replace("\"False\"", "\"True\"").replace("example/1", "example/2");

    Claim claim = ClaimReviewJson.read("[" + REVIEW + "," + other + "]", "two").claims().get(0);

    assertThat(claim.rating()).isNull();
    assertThat(claim.factChecks()).hasSize(2);
  }

  @Test
  void aReviewWithoutAClaimIsLeftOutAndNamedAndTheOthersCount() {
    String broken = REVIEW.replace("claimReviewed", "claimReviewd");

    var imported = ClaimReviewJson.read("[" + broken + "," + REVIEW + "]", "two.json");

    assertThat(imported.claims()).hasSize(1);
    assertThat(imported.problems())
        .containsExactly("two.json: review 1: field claimReviewed is missing");
  }

  @Test
  void whatIsNoJsonIsRefusedWithItsLine() {
    assertThatThrownBy(() -> ClaimReviewJson.read("{\"a\":1}\n{oops", "bad.json"))
        .isInstanceOf(ClaimFileException.class)
        .hasMessageContaining("bad.json line 2 is not JSON");
  }

  @ParameterizedTest
  @CsvSource({
    "False,False",
    "FALSE!,False",
    "Half-true,Mixture",
    "Pants on Fire,False",
    "Tidak Benar,False",
    "Faux,False",
    "Missing context,Misleading",
    "Mostly false,Mostly False",
    "不實,False"
  })
  void ratingsOfFactCheckersAreUnderstood(String words, String verdict) {
    assertThat(RatingWords.verdict(words)).contains(Verdict.of(verdict));
  }

  @ParameterizedTest
  @CsvSource({"Not false", "Four Pinocchios", "It is false to say that it is true", "3"})
  void ratingsThatAreNotKnownWordForWordGiveNone(String words) {
    assertThat(RatingWords.verdict(words)).isEmpty();
  }
}
