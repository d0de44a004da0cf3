package org.minhchung.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values worked out by hand, and checked against the Python scorer. */
class ScoresTest {

  @Test
  void sharedShinglesCountOnBothSidesAndPagesAreAveraged() {
    ShingleScore score = new ShingleScore();
    score.add("one two three four five", "one two three four six"); // 1 of 2, 1 of 2
    score.add("a b c d", "a b c d e f g"); // 1 of 4 found, 1 of 1 wanted

    assertThat(score.pages()).isEqualTo(2);
    assertThat(score.score().precision()).isEqualTo(0.375);
    assertThat(score.score().recall()).isEqualTo(0.75);
    assertThat(score.score().f1()).isEqualTo(0.5);
  }

  @Test
  void nothingFoundLowersRecallOnly() {
    ShingleScore score = new ShingleScore();
    score.add("one two three four", "");
    score.add("one two three four", "one two three four");

    assertThat(score.score()).isEqualTo(new Score(1, 0.5));
  }

  @Test
  void repeatedShinglesCountAsOftenAsBothHaveThem() {
    ShingleScore score = new ShingleScore();
    score.add("x x x x x", "x x x x x x x x"); // two of five found, two of two wanted

    assertThat(score.score().precision()).isEqualTo(0.4);
    assertThat(score.score().recall()).isEqualTo(1);
  }

  @Test
  void wordsAreWhatPythonCallsWords() {
    assertThat(ShingleScore.words("Don't stop_it: ½ ปี² 港口,東 e\u0301a"))
        .containsExactly("Don", "t", "stop_it", "½", "ป", "²", "港口", "東", "e", "a");
  }

  @Test
  void segmentsAreLookedForWhateverTheSpacesBetweenWords() {
    SegmentScore score = new SegmentScore();
    score.add(
        List.of("the new quay", "not there", "at noon"),
        List.of("Read more", "Imprint"),
        "They opened the\u00a0new\n quay at  noon. Read more");

    assertThat(score.score().precision()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(score.score().recall()).isCloseTo(2 / 3.0, within(1e-9));
  }
}
