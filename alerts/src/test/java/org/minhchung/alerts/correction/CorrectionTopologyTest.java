package org.minhchung.alerts.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.alerts.stream.StreamsApplication;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.Correction;
import org.minhchung.events.Correction.Fate;
import org.minhchung.events.Correction.State;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Recheck;
import org.minhchung.events.Recheck.Finding;
import org.minhchung.events.Stance;
import org.minhchung.events.Topics;
import org.minhchung.events.Voice;

class CorrectionTopologyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final String FALSE = "Sungai itu mengalir ke hulu.";
  private static final String TEXT =
      "Warga heran. " + FALSE + " Begitu kata kami.\nTidak ada penjelasan dari pemerintah.";

  @TempDir java.nio.file.Path state;
  private TopologyTestDriver driver;
  private TestInputTopic<String, Assessment> assessments;
  private TestInputTopic<String, Recheck> rechecks;
  private TestOutputTopic<String, Correction> corrections;

  @BeforeEach
  void start() {
    driver =
        new TopologyTestDriver(
            new CorrectionTopology(
                    id -> "harian".equals(id) ? "Harian Contoh" : null,
                    Clock.fixed(NOW, ZoneOffset.UTC))
                .build(),
            StreamsApplication.properties("test", Map.of("bootstrap.servers", "none:1"), state));
    assessments =
        driver.createInputTopic(
            Topics.ASSESSMENT.topicName(),
            new StringSerializer(),
            new JsonSerde<>(Assessment.class).serializer());
    rechecks =
        driver.createInputTopic(
            Topics.RECHECK.topicName(),
            new StringSerializer(),
            new JsonSerde<>(Recheck.class).serializer());
    corrections =
        driver.createOutputTopic(
            Topics.CORRECTION.topicName(),
            new StringDeserializer(),
            new JsonSerde<>(Correction.class).deserializer());
    assess(1, TEXT, true);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void aSentenceThatWasTakenOutIsACorrection() {
    assess(2, TEXT.replace(FALSE + " ", ""), false);

    Correction correction = only();
    assertThat(correction.state()).isEqualTo(State.CORRECTED);
    assertThat(correction.fate()).isEqualTo(Fate.REMOVED);
    assertThat(correction.quote()).isEqualTo(FALSE);
    assertThat(correction.removed()).containsExactly(FALSE);
    assertThat(correction.added()).isEmpty();
    assertThat(correction.notice()).isNull();
    assertThat(correction.outlet()).isEqualTo("Harian Contoh");
    assertThat(correction.claimId()).isEqualTo("river");
    assertThat(correction.fromVersion()).isEqualTo(1);
    assertThat(correction.toVersion()).isEqualTo(2);
    assertThat(correction.storyId()).isEqualTo("story");
  }

  @Test
  void aSentenceThatWasAlteredIsOneOnlyIfTheClaimIsRepeatedNoMore() {
    String altered = "Sungai itu tidak mengalir ke hulu.";
    assess(2, TEXT.replace(FALSE, altered), false);
    Correction correction = only();
    assertThat(correction.state()).isEqualTo(State.CORRECTED);
    assertThat(correction.fate()).isEqualTo(Fate.ALTERED);
    assertThat(correction.quoteNow()).isEqualTo(altered);

    assess(3, TEXT, true);
    assess(4, TEXT.replace(FALSE, "Sungai itu sungguh mengalir ke hulu."), true);
    assertThat(states()).containsExactly(State.CHANGED, State.CHANGED);
  }

  @Test
  void aNoticeIsACorrectionEvenWhereTheSentenceStillStands() {
    assess(2, TEXT + "\nRalat: nama gubernur salah ditulis.", true);

    Correction correction = only();
    assertThat(correction.state()).isEqualTo(State.CORRECTED);
    assertThat(correction.notice()).isEqualTo("Ralat: nama gubernur salah ditulis.");
    assertThat(correction.fate()).isEqualTo(Fate.KEPT);
  }

  @Test
  void otherSentencesAreAChangeAndTheSentenceThatComesBackToo() {
    assess(2, TEXT + " Cuaca cerah.", true);
    Correction changed = corrections.readValue();
    assertThat(changed.state()).isEqualTo(State.CHANGED);
    assertThat(changed.matters()).as("to who was told of the sentence").isFalse();
    assess(3, TEXT.replace(FALSE + " ", ""), false);
    corrections.readValue();
    assess(4, TEXT, true);

    Correction restored = only();
    assertThat(restored.state()).isEqualTo(State.CHANGED);
    assertThat(restored.fate()).isEqualTo(Fate.RESTORED);
    assertThat(restored.matters()).isTrue();
  }

  @Test
  void aTimeStampOrAPromotionIsNoChange() {
    assess(2, TEXT + "\nDiperbarui 24 November, 09.12 WIB\nBaca juga: Sungai lain meluap.", true);

    assertThat(states()).containsExactly(State.UNCHANGED);
  }

  @Test
  void anotherTextInItsPlaceIsAChangeOnly() {
    assess(2, "Halaman ini sedang diperbaiki. Silakan kembali nanti. Terima kasih.", false);

    assertThat(states()).containsExactly(State.CHANGED);
  }

  @Test
  void aTextThatIsReplacedByARetractionIsRetracted() {
    assess(2, "Berita ini telah dicabut karena tidak akurat.", false);

    Correction correction = only();
    assertThat(correction.state()).isEqualTo(State.RETRACTED);
    assertThat(correction.notice()).startsWith("Berita ini telah dicabut");
  }

  @Test
  void aTextThatIsCutOffByAPaywallHasNotLostTheSentence() {
    assess(2, "Warga heran.", false, "paywall");
    Correction walled = corrections.readValue();
    assertThat(walled.state()).isEqualTo(State.PAYWALLED);
    assertThat(walled.removed()).isEmpty();

    assess(3, TEXT, true);
    Correction whole = only();
    assertThat(whole.state()).as("compared with the whole text").isEqualTo(State.UNCHANGED);
    assertThat(whole.fromVersion()).isEqualTo(1);
  }

  @Test
  void tellsWhatEachLookFound() {
    for (Finding finding :
        List.of(
            Finding.UNCHANGED, Finding.BLOCKED, Finding.UNREACHABLE, Finding.GONE, Finding.BACK)) {
      look(finding);
    }
    assertThat(states())
        .containsExactly(State.UNCHANGED, State.BLOCKED, State.UNREACHABLE, State.GONE, State.BACK);
  }

  @Test
  void tellsOnceThatAPageIsGoneAndOnlyThenThatItIsBack() {
    look(Finding.BACK);
    look(Finding.GONE);
    look(Finding.GONE);
    look(Finding.UNREACHABLE);
    look(Finding.BACK);
    look(Finding.BACK);

    assertThat(states()).containsExactly(State.GONE, State.UNREACHABLE, State.BACK);
  }

  @Test
  void repeatedAndOlderAssessmentsChangeNothing() {
    assess(1, TEXT, true);
    assess(2, TEXT.replace(FALSE + " ", ""), false);
    assess(1, TEXT, true);
    assess(2, TEXT.replace(FALSE + " ", ""), false);

    assertThat(states()).containsExactly(State.CORRECTED);
  }

  @Test
  void articlesThatWereNeverFlaggedAreNotFollowed() {
    assessments.pipeInput("b", assessment("b", 1, TEXT, false));
    assessments.pipeInput("b", assessment("b", 2, "Lain.", false));
    rechecks.pipeInput("b", recheck("b", Finding.GONE));

    assertThat(corrections.isEmpty()).isTrue();
  }

  @Test
  void staysInTheTraceUnderAStableId() {
    TestRecord<String, Assessment> second =
        new TestRecord<>("a", assessment("a", 2, TEXT.replace(FALSE, ""), false));
    CloudEvents.add(second.headers(), "x", Topics.ASSESSMENT, "/t", NOW, "trace-2");
    assessments.pipeInput(second);

    TestRecord<String, Correction> record = corrections.readRecord();
    assertThat(record.key()).isEqualTo("a");
    assertThat(CloudEvents.value(record.headers(), "ce_id")).isEqualTo("a-2-corrected");
    assertThat(CloudEvents.value(record.headers(), "ce_type")).isEqualTo("minhchung.correction.v1");
    assertThat(CloudEvents.value(record.headers(), CloudEvents.TRACE_PARENT)).isEqualTo("trace-2");
  }

  private Correction only() {
    List<Correction> all = corrections.readValuesToList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private List<State> states() {
    return corrections.readValuesToList().stream().map(Correction::state).toList();
  }

  private void look(Finding finding) {
    rechecks.pipeInput("a", recheck("a", finding));
  }

  private static Recheck recheck(String article, Finding finding) {
    return new Recheck(
        article, "https://harian.example/" + article, "harian", 1, NOW, finding, null);
  }

  private void assess(int version, String text, boolean flagged, String... flags) {
    assessments.pipeInput("a", assessment("a", version, text, flagged, flags));
  }

  private static Assessment assessment(
      String id, int version, String text, boolean flagged, String... flags) {
    Article made = MadeUp.article(id, "harian", "Sungai terbalik", text);
    Article article =
        new Article(
            id,
            version,
            made.url(),
            "harian",
            made.title(),
            text,
            "id",
            null,
            null,
            null,
            null,
            null,
            NOW.plus(Duration.ofHours(version)),
            "hash" + version,
            null,
            List.of(flags),
            null);
    if (!flagged) {
      return MadeUp.assessment(article, "id", "story", List.of());
    }
    String sentence = text.contains(FALSE) ? FALSE : text.substring(text.indexOf("Sungai"));
    List<ClaimSighting> sightings =
        List.of(MadeUp.sighting(text, sentence, "river", Stance.ASSERTS, Voice.OUTLET));
    return MadeUp.assessment(article, "id", "story", sightings);
  }
}
