package org.minhchung.bench.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minhchung.bench.hostile.HostileRun;
import org.minhchung.bench.hostile.Verdict;

/** The long run in small: each kind once at 600 kB, and some hundred of the others. */
class HostileTextsTest {
  private static final long SEED = 5;
  private static final int GREATEST = 600_000;

  /** Of CPU, which a busy machine does not lengthen much; the long run asks for two seconds. */
  private static final long LIMIT = 6_000;

  private static final Wordings WORDINGS = new Wordings(Wordings.tests());

  @Test
  void everyKindIsReadInTheProductsHeap() throws Exception {
    int texts = HostileText.WORST + 250;

    List<Verdict> verdicts =
        new HostileRun(
                TextsChild.reading(SEED, GREATEST, 10, LIMIT, Wordings.tests()),
                Duration.ofMinutes(5))
            .run(0, texts, v -> {});

    assertThat(verdicts).hasSize(texts);
    assertThat(verdicts)
        .allSatisfy(v -> assertThat(v.outcome()).as(v.line()).isEqualTo(Verdict.OK));
    Set<String> kinds =
        verdicts.stream().map(v -> v.kind().split(" ")[0]).collect(Collectors.toSet());
    assertThat(kinds).hasSize(TextKind.values().length).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void theCommandFailsForABrokenSlowOrUnreadText() {
    Verdict fine = new Verdict(0, "STOPS en", 10, 5, 9, Verdict.OK);
    Verdict slow = new Verdict(1, "STOPS en", 10, Verdict.SLOW + 1, 9, Verdict.OK);
    Verdict waiting = new Verdict(1, "STOPS en", 10, 5, Verdict.SLOW + 1, Verdict.OK);
    Verdict broken = new Verdict(1, "STOPS en", 10, 5, 9, "IllegalStateException");

    assertThat(TextsVerb.hasHeld(List.of(fine), 1)).isTrue();
    assertThat(TextsVerb.hasHeld(List.of(fine), 2)).as("one unread").isFalse();
    assertThat(TextsVerb.hasHeld(List.of(fine, slow), 2)).isFalse();
    assertThat(TextsVerb.hasHeld(List.of(fine, waiting), 2)).isFalse();
    assertThat(TextsVerb.hasHeld(List.of(fine, broken), 2)).isFalse();
  }

  @Test
  void theSameSeedMakesTheSameTextsInAllLanguages() {
    Set<String> languages = new HashSet<>();
    for (int index = HostileText.WORST; index < HostileText.WORST + 200; index++) {
      HostileText made = HostileText.of(7, index, 3_000, WORDINGS);

      assertThat(HostileText.of(7, index, 3_000, WORDINGS)).isEqualTo(made);
      assertThat(HostileText.of(8, index, 3_000, WORDINGS)).isNotEqualTo(made);
      assertThat(made.article().title()).contains(Wordings.country(made.language()));
      assertThat(made.bytes()).isGreaterThanOrEqualTo(1_000);
      languages.add(made.language());
    }
    assertThat(languages).containsExactlyInAnyOrderElementsOf(WORDINGS.languages());
  }
}
