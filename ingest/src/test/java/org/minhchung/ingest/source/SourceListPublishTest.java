package org.minhchung.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Json;
import org.minhchung.events.Source;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.Topics;
import org.minhchung.ingest.RecordingOutbox;

class SourceListPublishTest {
  private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

  private final RecordingOutbox outbox = new RecordingOutbox();
  private final Sources topic = new Sources();

  private static Source entry(String id, String name) {
    return new Source(id, name, null, null, null, null, null, null, null, true);
  }

  private void start(Source... list) {
    new SourceList("sources.yaml", Arrays.asList(list)).publish(topic, outbox, NOW).join();
  }

  private void edit(Source before, Source after) {
    SourceEdit edit = SourceEdit.of(before, after, "Lan", SourceEdit.Via.DESK, NOW);
    topic.read(record(edit.sourceId(), edit.after()));
  }

  private static ConsumerRecord<String, byte[]> record(String id, Source source) {
    try {
      byte[] value = source == null ? null : Json.mapper().writeValueAsBytes(source);
      return new ConsumerRecord<>(Topics.SOURCE.topicName(), 0, 0, id, value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Source published(String id) {
    return topic.all().get(id);
  }

  @Test
  void publishesEachUnderItsIdAndTheSameListOnlyOnce() {
    start(entry("a", "A"), entry("b", "B"));

    assertThat(outbox.keys(Topics.SOURCE)).containsExactly("a", "b");
    assertThat(outbox.values(Topics.SOURCE, Source.class))
        .containsExactly(entry("a", "A").listed(), entry("b", "B").listed());

    start(entry("a", "A"), entry("b", "B"));
    assertThat(outbox.keys(Topics.SOURCE)).hasSize(2);
  }

  @Test
  void removesSourcesThatAreNoLongerListed() {
    start(entry("kept", "N"), entry("gone", "N"));

    start(entry("kept", "N"));

    assertThat(outbox.keys(Topics.SOURCE)).containsExactly("kept", "gone", "gone");
    assertThat(outbox.values(Topics.SOURCE, Source.class).get(2)).isNull();
    assertThat(topic.enabled()).extracting(Source::id).containsExactly("kept");
    assertThat(topic.wanted("gone")).isFalse();
    assertThat(topic.wanted("never-heard-of")).isTrue();
  }

  @Test
  void anEditSurvivesRestartsUntilTheListItselfSaysSomethingNew() {
    start(entry("a", "Old name"));
    edit(published("a"), entry("a", "Edited name"));

    start(entry("a", "Old name"));
    assertThat(published("a").name()).isEqualTo("Edited name");
    assertThat(outbox.keys(Topics.SOURCE_EDIT)).isEmpty();

    start(entry("a", "Name of a new list"));
    assertThat(published("a")).isEqualTo(entry("a", "Name of a new list").listed());
    SourceEdit edit = outbox.values(Topics.SOURCE_EDIT, SourceEdit.class).get(0);
    assertThat(edit.via()).isEqualTo(SourceEdit.Via.LIST);
    assertThat(edit.by()).isEqualTo("sources.yaml");
    assertThat(edit.before().editedBy()).isEqualTo("Lan");
  }

  @Test
  void whatIsDisabledStaysDisabled() {
    start(entry("a", "A"));
    edit(published("a"), published("a").withEnabled(false));

    start(entry("a", "A"));

    assertThat(topic.enabled()).isEmpty();
    assertThat(published("a").editedBy()).isEqualTo("Lan");
  }

  @Test
  void anEditedSourceWhoseEntryIsTakenOutOfTheListIsRemovedAndThatIsKept() {
    start(entry("a", "A"), entry("b", "B"));
    edit(published("b"), entry("b", "Edited"));

    start(entry("a", "A"));

    assertThat(published("b")).isNull();
    assertThat(outbox.values(Topics.SOURCE_EDIT, SourceEdit.class))
        .singleElement()
        .extracting(SourceEdit::action)
        .isEqualTo(SourceEdit.Action.REMOVED);
  }

  @Test
  void sourcesThatPeopleHaveAddedAreNotRemoved() {
    start(entry("a", "A"));
    edit(null, entry("mine", "Mine"));

    start(entry("a", "A"));

    assertThat(published("mine").editedBy()).isEqualTo("Lan");
    assertThat(outbox.keys(Topics.SOURCE)).containsExactly("a");
  }

  @Test
  void anEditThatHasBeenWrittenBackToTheListIsNoEditAnyMore() {
    start(entry("a", "Old name"));
    edit(published("a"), entry("a", "Edited name"));
    edit(null, entry("mine", "Mine"));

    start(entry("a", "Edited name"), entry("mine", "Mine"));

    assertThat(published("a")).isEqualTo(entry("a", "Edited name").listed());
    assertThat(published("mine")).isEqualTo(entry("mine", "Mine").listed());
    assertThat(outbox.keys(Topics.SOURCE_EDIT)).isEmpty();
  }

  @Test
  void aSourcePublishedBeforeListsWereRememberedIsTakenForTheLists() {
    topic.read(record("a", entry("a", "A")));
    topic.read(record("gone", entry("gone", "Gone")));

    start(entry("a", "A"));

    assertThat(published("a").listHash()).isEqualTo(entry("a", "A").contentHash());
    assertThat(published("gone")).isNull();
  }

  @Test
  void twoInstancesThatStartAtOnceWriteTheSame() {
    edit(null, entry("mine", "Mine"));
    topic.read(record("gone", entry("gone", "Gone").listed()));
    Sources other = new Sources();
    topic.all().values().forEach(source -> other.read(record(source.id(), source)));
    RecordingOutbox otherOutbox = new RecordingOutbox();
    SourceList list = new SourceList("sources.yaml", List.of(entry("a", "A"), entry("b", "B")));

    list.publish(topic, outbox, NOW).join();
    list.publish(other, otherOutbox, NOW).join();

    assertThat(otherOutbox.keys(Topics.SOURCE)).isEqualTo(outbox.keys(Topics.SOURCE));
    assertThat(otherOutbox.values(Topics.SOURCE, Source.class))
        .isEqualTo(outbox.values(Topics.SOURCE, Source.class));
    assertThat(other.all()).isEqualTo(topic.all());
  }
}
