package org.minhchung.analyze.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.analyze.text.Quotations;
import org.minhchung.analyze.text.Sentences;
import org.minhchung.events.Article;
import org.minhchung.events.Voice;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;
import org.minhchung.events.VoiceReading.Place;

class VoiceReaderTest {
  private static final Sentences SENTENCES = new Sentences();
  private static final CueFiles CUES = new CueFiles();

  private final VoiceReader reader = new VoiceReader();

  @Test
  void aPlainSentenceIsTheOutletsOwn() {
    VoiceReading read = read("Exports rose by five per cent.", 0);

    assertThat(read.kind()).isEqualTo(Kind.ASSERTED);
    assertThat(read.evidence()).isNull();
  }

  @Test
  void whoComesAfterAccordingToIsTheSpeaker() {
    VoiceReading read = read("According to the harbour office, the boat sank.", 0);

    assertThat(read.voice()).isEqualTo(Voice.REPORTED);
    assertThat(read.speaker().text()).isEqualTo("the harbour office");
    assertThat(read("id", "", "Menurut kantor pelabuhan, kapal itu tenggelam.", 0).speaker().text())
        .isEqualTo("kantor pelabuhan");
  }

  @Test
  void whatGoesAccordingToSizeHasNoSpeaker() {
    assertThat(read("The boats are moored according to their length.", 0).kind())
        .isEqualTo(Kind.ASSERTED);
  }

  @Test
  void theSpeakerAndTheVerbAreFoundWhereTheyStandInTheText() {
    String text = "It rained. On the quay Captain Rivermoor said the boat had sunk.";
    VoiceReading read = read(text, 1);

    assertThat(read.kind()).isEqualTo(Kind.REPORTED);
    assertThat(read.speaker().text()).isEqualTo("Captain Rivermoor");
    assertThat(text.substring(read.verb().start(), read.verb().end())).isEqualTo("said");
    assertThat(read.verb().place()).isEqualTo(Place.TEXT);
  }

  @Test
  void theOutletSpeaksAgainAfterAQuotationThatIsClosed() {
    String text =
        "“The boat sank within a minute,” the captain said. Three men swam ashore. It was dark.";

    assertThat(read(text, 0).kind()).isEqualTo(Kind.QUOTED);
    assertThat(read(text, 1).kind()).isEqualTo(Kind.ASSERTED);
  }

  @Test
  void aQuotationRunsOverSeveralSentences() {
    String text = "“The boat sank. Three men swam ashore. It was dark,” the captain said.";

    assertThat(read(text, 1).kind()).isEqualTo(Kind.QUOTED);
  }

  @Test
  void aReportGoesOnInTheMoodThatMarksIt() {
    String text = "Der Kapitän erklärte, das Boot sei alt. Es habe seit Jahren Wasser gezogen.";

    assertThat(read("de", "", text, 1).kind()).isEqualTo(Kind.REPORTED);
  }

  @Test
  void whatTheNextSentenceRefutesIsRebutted() {
    String text = "The boat carried forty tonnes of gold. This is false. It carried rice.";
    VoiceReading read = read(text, 0);

    assertThat(read.kind()).isEqualTo(Kind.REBUTTED);
    assertThat(read.evidence().start()).isGreaterThan(text.indexOf("gold"));
  }

  @Test
  void aDenialThatIsOnlyReportedIsAReport() {
    assertThat(read("The owner said the story was false.", 0).kind()).isEqualTo(Kind.REPORTED);
  }

  @Test
  void aSuppositionCarriesOnIntoTheNextSentence() {
    String text = "Suppose the dyke breaks. The town is under water within an hour.";

    assertThat(read(text, 1).kind()).isEqualTo(Kind.QUESTIONED);
  }

  @Test
  void scareQuotesAreIronyAndTitlesAreNot() {
    assertThat(read("The \"express\" boat needed nine hours.", 0).kind()).isEqualTo(Kind.IRONIC);
    assertThat(read("The novel \"Nine Hours\" sold well.", 0).kind()).isEqualTo(Kind.ASSERTED);
  }

  @Test
  void theSatirePageSaysSoItself() {
    Narration page =
        narration(CUES, "en", "", "The boat has applied for a pension.", Article.Genre.SATIRE);

    assertThat(reader.of(page, 0, "").kind()).isEqualTo(Kind.IRONIC);
  }

  @Test
  void wordsOfSayingThatBelongToTheClaimLeaveTheVoiceToTheOutlet() {
    Narration page =
        narration(CUES, "en", "", "The king announced that the border would close.", null);

    assertThat(reader.of(page, 0, "").kind()).isEqualTo(Kind.REPORTED);
    assertThat(reader.of(page, 0, "The king announced a border that would close.").kind())
        .isEqualTo(Kind.ASSERTED);
  }

  @Test
  void whatOnlyTheHeadlineStatesIsMarked() {
    String text = "According to a blog, the harbour bridge sank on Monday.";
    Narration bold = narration(CUES, "en", "Harbour bridge sank on Monday", text, null);
    Narration careful = narration(CUES, "en", "Blog: harbour bridge sank on Monday", text, null);

    assertThat(reader.withHeadline(bold, 0, "").kind()).isEqualTo(Kind.HEADLINE_ONLY);
    assertThat(reader.withHeadline(careful, 0, "").kind()).isEqualTo(Kind.REPORTED);
  }

  @Test
  void aDirectoryReplacesAListAndABrokenOneIsNamed(@TempDir Path lists) throws Exception {
    Files.writeString(lists.resolve("en.txt"), "version: mine\nhedge: perchance\n");
    Files.writeString(lists.resolve("fr.txt"), "hedge: sans version\n");
    CueFiles own = new CueFiles(lists);
    Narration page = narration(own, "en", "", "Perchance the boat sank, he said.", null);

    assertThat(own.versions()).containsEntry("en", "mine").doesNotContainKey("fr");
    assertThat(own.problems()).singleElement().asString().contains("fr").contains("version");
    assertThat(reader.of(page, 0, "").evidence().text()).isEqualTo("Perchance");
  }

  @Test
  void everyShippedListCanBeRead() {
    assertThat(CUES.problems()).isEmpty();
    assertThat(CUES.versions()).hasSize(18);
  }

  private VoiceReading read(String text, int index) {
    return read("en", "", text, index);
  }

  private VoiceReading read(String language, String title, String text, int index) {
    return reader.of(narration(CUES, language, title, text, null), index, "");
  }

  private static Narration narration(
      CueFiles cues, String language, String title, String text, Article.Genre genre) {
    return new Narration(
        cues,
        title,
        text,
        SENTENCES.of(text, language),
        new Quotations().of(text),
        language,
        genre,
        null);
  }
}
