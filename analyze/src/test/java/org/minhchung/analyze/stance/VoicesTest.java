package org.minhchung.analyze.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.analyze.text.Quotations;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;

/** The model and the lists are data: another directory counts, and what is broken says so. */
class VoicesTest {
  private static final Voices SHIPPED = Voices.shipped();

  private static VoiceReading read(Voices voices, String title, String... sentences) {
    String text = String.join(" ", sentences);
    List<Span> spans = new java.util.ArrayList<>();
    int from = 0;
    for (String sentence : sentences) {
      spans.add(new Span(from, from + sentence.length()));
      from += sentence.length() + 1;
    }
    return voices
        .reader()
        .of(
            new Narration(
                voices.cues(), title, text, spans, new Quotations().of(text), "en", null, null),
            0,
            "");
  }

  @Test
  void theShippedModelFitsTheShippedLists() {
    assertThat(SHIPPED.problems()).isEmpty();
    assertThat(SHIPPED.version()).startsWith("minhchung-voice ").contains("lists ");
  }

  @Test
  void whatOnlyTheNextSentenceDeniesIsNoAssertion() {
    VoiceReading reading =
        read(
            SHIPPED,
            "Fact check: the bridge stands",
            "A bridge over the Red River collapsed on Tuesday and killed forty people.",
            "That is false: the video was filmed in another country in 2018.");

    assertThat(reading.kind()).isEqualTo(Kind.REBUTTED);
    assertThat(reading.evidence()).isNotNull();
    assertThat(reading.confidence()).isBetween(0.3, 1.0);
  }

  @Test
  void evidenceStandsWhereItSaysItDoes() {
    String first = "The harbour master allegedly sold the crane for scrap.";
    VoiceReading reading = read(SHIPPED, "Crane gone", first, "Police are looking into it.");

    assertThat(reading.kind()).isEqualTo(Kind.REPORTED);
    assertThat(first.substring(reading.evidence().start(), reading.evidence().end()))
        .isEqualTo(reading.evidence().text());
  }

  @Test
  void aBrokenModelLeavesTheRulesAndSaysSo(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("voice.model"), "minhchung-voice 9\n");

    Voices voices = Voices.load(directory);

    assertThat(voices.problems())
        .singleElement()
        .asString()
        .startsWith("voices are read by rules alone:")
        .contains("voice.model")
        .contains("minhchung-voice 9");
    assertThat(voices.version()).startsWith("rules, ");
    assertThat(read(voices, "", "Is this so?").kind()).isEqualTo(Kind.QUESTIONED);
  }

  @Test
  void aModelOfOtherListsIsUsedAndDoubted(@TempDir Path directory) throws Exception {
    Path cues = Files.createDirectory(directory.resolve("cues"));
    Files.writeString(cues.resolve("en.txt"), "version: test 1\nreport: mumbled\n");

    Voices voices = Voices.load(directory);

    assertThat(voices.problems())
        .singleElement()
        .asString()
        .startsWith("voices were learnt with other word lists");
    assertThat(voices.version()).startsWith("minhchung-voice ");
  }
}
