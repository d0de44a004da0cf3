package org.minhchung.alerts.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Json;

class QueueRuleTest {
  private final QueueRule rule = new QueueRule(0.3);

  @Test
  void flaggedIsKnownFalseWhateverTheScore() {
    assertThat(rule.kind(Assessments.of("a", 1, 0.1, true), null)).isEqualTo(QueueKind.KNOWN_FALSE);
  }

  @Test
  void aScoreFromTheThresholdOnIsToCheck() {
    assertThat(rule.kind(Assessments.of("a", 1, 0.3, false), null)).isEqualTo(QueueKind.TO_CHECK);
    assertThat(rule.kind(Assessments.of("a", 1, 0.29, false), null)).isNull();
  }

  @Test
  void aNewVersionThatNoLongerClaimsItIsCorrected() {
    assertThat(rule.kind(Assessments.of("a", 2, 0, false), former(1, "known-false")))
        .isEqualTo(QueueKind.CORRECTED);
    assertThat(rule.kind(Assessments.of("a", 3, 0, false), former(2, "corrected")))
        .isEqualTo(QueueKind.CORRECTED);
    assertThat(rule.kind(Assessments.of("a", 2, 0.9, true), former(1, "known-false")))
        .isEqualTo(QueueKind.KNOWN_FALSE);
    assertThat(rule.kind(Assessments.of("a", 2, 0, false), former(1, null))).isNull();
  }

  @Test
  void newerModelsThatJudgeTheSameTextOtherwiseAreNoCorrection() {
    assertThat(rule.kind(Assessments.of("a", 2, 0, false), former(2, "known-false"))).isNull();
    assertThat(rule.kind(Assessments.of("a", 2, 0, false), former(2, "corrected")))
        .isEqualTo(QueueKind.CORRECTED);
  }

  private static ObjectNode former(int version, String kind) {
    return Json.mapper().createObjectNode().put("version", version).put("kind", kind);
  }
}
