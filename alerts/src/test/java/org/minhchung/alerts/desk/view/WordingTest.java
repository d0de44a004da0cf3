package org.minhchung.alerts.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minhchung.alerts.index.QueueKind;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Stance;
import org.minhchung.events.StatementKind;
import org.minhchung.events.Suggestion;
import org.minhchung.events.Voice;

class WordingTest {
  private static final String REPEATS =
      "Repeats a claim rated False by Example Checkers (2026-05-14)";
  private static final String RESEMBLES =
      "May resemble a claim rated False by Example Checkers (2026-05-14)";
  private static final ClaimSighting SURE = sighting(Voice.OUTLET);

  private final Wording wording = StoryComposerTest.reading().wording();

  @Test
  void onlyAFlaggedArticleRepeats() {
    assertThat(wording.sighting(true, SURE)).isEqualTo(REPEATS);
    assertThat(wording.heading(QueueKind.KNOWN_FALSE, true, SURE)).isEqualTo(REPEATS);
    assertThat(wording.sighting(false, SURE)).isEqualTo(RESEMBLES);
    assertThat(wording.heading(QueueKind.TO_CHECK, false, SURE)).isEqualTo(RESEMBLES);
  }

  @Test
  void aWeakMatchAnOpinionAndAnothersWordsMayResembleOnly() {
    assertThat(wording.sighting(true, with(StatementKind.FACT, Suggestion.NOT_ENOUGH_EVIDENCE)))
        .isEqualTo(RESEMBLES);
    assertThat(wording.sighting(true, with(StatementKind.OPINION, Suggestion.REFUTED)))
        .isEqualTo(RESEMBLES);
    assertThat(wording.sighting(true, with(StatementKind.SATIRE, Suggestion.REFUTED)))
        .isEqualTo(RESEMBLES);
    assertThat(wording.sighting(true, sighting(Voice.QUOTED))).isEqualTo(RESEMBLES);
  }

  private static ClaimSighting sighting(Voice voice) {
    return MadeUp.sighting("One.", "One.", "river-runs-backwards", Stance.ASSERTS, voice);
  }

  private static ClaimSighting with(StatementKind kind, Suggestion suggestion) {
    return new ClaimSighting(
        SURE.quote(),
        kind,
        SURE.checkworthiness(),
        SURE.voice(),
        SURE.speaker(),
        SURE.matches(),
        suggestion,
        SURE.probability());
  }
}
