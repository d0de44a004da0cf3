package org.minhchung.bench.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minhchung.bench.subject.Subject;

/** The long run in small: the worst document of every kind, and some hundred of the others. */
class HostileRunTest {
  private static final long SEED = 3;
  private static final long LIMIT = 10_000;

  @Test
  void ourExtractorReadsTheWorstOfEveryKindInASmallHeap() throws Exception {
    int documents = HostileDocument.WORST + 200;

    List<Verdict> verdicts =
        new HostileRun(HostileChild.reading(Subject.MINHCHUNG, SEED, LIMIT), Duration.ofMinutes(5))
            .run(0, documents, v -> {});

    assertThat(verdicts).hasSize(documents);
    // how long they took is for the long run to judge, on a machine that does nothing else
    assertThat(verdicts)
        .allSatisfy(v -> assertThat(v.outcome()).as(v.line()).isEqualTo(Verdict.OK));
    assertThat(verdicts.stream().map(Verdict::kind).collect(Collectors.toSet()))
        .hasSize(Kind.values().length);
  }

  @Test
  void aDocumentThatEndsItsProcessIsCountedAndTheNextOnesAreRead() throws Exception {
    List<Integer> told = new ArrayList<>();
    int first = Kind.TEXT_NODES.ordinal();

    // parsing this one takes more than a millisecond on any machine
    List<Verdict> verdicts =
        new HostileRun(HostileChild.reading(Subject.PARSE, SEED, 1), Duration.ofMinutes(2))
            .run(first, first + 3, v -> told.add(v.index()));

    assertThat(verdicts).extracting(Verdict::outcome).first().isEqualTo(Verdict.KILLED);
    assertThat(told).containsExactly(first, first + 1, first + 2);
  }

  @Test
  void theCommandFailsForABrokenSlowOrUnreadDocumentOfOurs() {
    Verdict fine = new Verdict(0, "TAGS", 10, 5, 5, Verdict.OK);
    Verdict slow = new Verdict(1, "TAGS", 10, Verdict.SLOW + 1, 9, Verdict.OK);
    Verdict broken = new Verdict(1, "TAGS", 10, 5, 5, "IllegalStateException");

    assertThat(HostileVerb.hasHeld(List.of(fine), 1)).isTrue();
    assertThat(HostileVerb.hasHeld(List.of(fine), 2)).as("one unread").isFalse();
    assertThat(HostileVerb.hasHeld(List.of(fine, slow), 2)).isFalse();
    assertThat(HostileVerb.hasHeld(List.of(fine, broken), 2)).isFalse();
    assertThat(HostileVerb.hasHeld(null, 2)).as("peers only").isTrue();
  }

  @Test
  void theSameSeedMakesTheSameDocuments() {
    for (int index : IntStream.range(HostileDocument.WORST, HostileDocument.WORST + 60).toArray()) {
      HostileDocument made = HostileDocument.of(7, index);
      HostileDocument again = HostileDocument.of(7, index);

      assertThat(again.body()).as(made.name()).isEqualTo(made.body());
      assertThat(again.contentType()).isEqualTo(made.contentType());
      assertThat(HostileDocument.of(8, index).body()).isNotEqualTo(made.body());
    }
  }
}
