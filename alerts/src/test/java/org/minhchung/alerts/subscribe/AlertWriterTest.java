package org.minhchung.alerts.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.events.Alert;
import org.minhchung.events.Assessment;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Stance;
import org.minhchung.events.Subscription;
import org.minhchung.events.Verdict;
import org.minhchung.events.Voice;

class AlertWriterTest {
  private static final String TEXT = "It is wrong.\nIt runs backwards.";
  private static final ClaimSighting DENIAL =
      MadeUp.sighting(TEXT, "It is wrong.", "denied", Stance.DENIES, Voice.OUTLET);
  private static final ClaimSighting ASSERTION =
      MadeUp.sighting(TEXT, "It runs backwards.", "asserted", Stance.ASSERTS, Voice.OUTLET);
  private static final Subscription SUBSCRIPTION =
      new Subscription("s1", "n", "o", "", 0, false, List.of(), "en", true, MadeUp.NOW);

  private final AlertWriter writer =
      new AlertWriter(id -> Optional.empty(), Clock.fixed(MadeUp.NOW, ZoneOffset.UTC));

  @Test
  void anArticleThatOnlyDebunksIsNotFlagged() {
    Alert alert = write(false, DENIAL);
    assertThat(alert.flagged()).isFalse();
    assertThat(alert.claimId()).isEqualTo("denied");
    assertThat(alert.rating()).isEqualTo(Verdict.FALSE);
  }

  @Test
  void aFlaggedArticleIsShownByTheSentenceThatAssertsEvenIfAnotherScoresHigher() {
    Alert alert = write(true, probable(DENIAL, 0.99), probable(ASSERTION, 0.6));
    assertThat(alert.flagged()).isTrue();
    assertThat(alert.claimId()).isEqualTo("asserted");
    assertThat(alert.quote()).isEqualTo("It runs backwards.");
  }

  private Alert write(boolean flagged, ClaimSighting... sightings) {
    Assessment made =
        MadeUp.assessment(
            MadeUp.article("a1", "harian-contoh", "Title", TEXT),
            "en",
            "story",
            List.of(sightings));
    return writer.write(
        SUBSCRIPTION,
        new Assessment(
            made.article(),
            made.language(),
            made.relevance(),
            made.cluster(),
            made.sightings(),
            made.score(),
            flagged,
            made.reasons(),
            made.excluded(),
            made.modelVersion(),
            made.models(),
            made.assessedAt()));
  }

  private static ClaimSighting probable(ClaimSighting s, double probability) {
    return new ClaimSighting(
        s.quote(),
        s.kind(),
        s.checkworthiness(),
        s.voice(),
        s.speaker(),
        s.matches(),
        s.suggestion(),
        probability);
  }
}
