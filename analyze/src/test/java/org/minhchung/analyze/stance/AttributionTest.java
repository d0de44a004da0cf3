package org.minhchung.analyze.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Voice;

class AttributionTest {
  private final Attribution attribution = new Attribution(new CueFiles());

  @Test
  void aPlainSentenceIsTheOutletsOwn() {
    assertThat(of("Exports rose by five per cent.", "en"))
        .isEqualTo(new Attribution.Speech(Voice.OUTLET, null));
  }

  @Test
  void whoComesAfterAccordingToIsTheSpeaker() {
    assertThat(of("According to the harbour office, the boat sank.", "en"))
        .isEqualTo(new Attribution.Speech(Voice.REPORTED, "the harbour office"));
    assertThat(of("Menurut kantor pelabuhan, kapal itu tenggelam.", "id"))
        .isEqualTo(new Attribution.Speech(Voice.REPORTED, "kantor pelabuhan"));
  }

  @Test
  void aNameBeforeAVerbOfSayingIsTheSpeaker() {
    assertThat(of("On the quay Captain Rivermoor said the boat had sunk.", "en"))
        .isEqualTo(new Attribution.Speech(Voice.REPORTED, "Captain Rivermoor"));
  }

  @Test
  void aSentenceInQuotationMarksIsQuoted() {
    Passage quoted =
        new Passage("", List.of("“The boat sank,” the captain said."), 0, 0.7, "en", null, null);

    assertThat(attribution.of(quoted, "").voice()).isEqualTo(Voice.QUOTED);
  }

  @Test
  void aVerbOfSayingThatBelongsToTheClaimLeavesTheVoiceToTheOutlet() {
    Passage passage =
        Passage.of(List.of("The king announced that the border would close."), 0, "en");

    assertThat(attribution.of(passage, "").voice()).isEqualTo(Voice.REPORTED);
    assertThat(attribution.of(passage, "The king announced a closed border.").voice())
        .isEqualTo(Voice.OUTLET);
  }

  private Attribution.Speech of(String sentence, String language) {
    return attribution.of(Passage.of(List.of(sentence), 0, language), "");
  }
}
