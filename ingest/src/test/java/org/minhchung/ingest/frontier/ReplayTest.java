package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.FetchTask;
import org.minhchung.events.Json;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.RecordingOutbox;
import org.minhchung.ingest.source.UnusablePageException;
import org.minhchung.ingest.source.VisitMemory;

class ReplayTest {
  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final RecordingOutbox outbox = new RecordingOutbox();
  private final VisitMemory memory = new VisitMemory(new RecordingOutbox());

  private Replay replay(String host, String reason) throws Exception {
    Replay replay = new Replay(new Replay.Choice(host, reason), memory);
    replay.read(letter("https://a.example/1", "503", Topics.FETCH));
    replay.read(letter("https://www.a.example/2", "timed out after 20 s", Topics.FETCH));
    replay.read(letter("https://b.example/3", "503", Topics.FETCH));
    replay.read(letter("https://b.example/3", "503", Topics.FETCH));
    replay.read(letter("https://c.example/4", "503", Topics.ARTICLE));
    return replay;
  }

  private static ConsumerRecord<String, byte[]> letter(String url, String reason, Topics topic)
      throws Exception {
    FetchTask task = new FetchTask(url, "a", FetchTask.Reason.FEED, Instant.EPOCH, 9, "Quay", null);
    ConsumerRecord<String, byte[]> letter =
        new ConsumerRecord<>("dlq", 0, 0, "key", Json.mapper().writeValueAsBytes(task));
    DeadLetter.headers(topic, new UnusablePageException(reason))
        .forEach((n, v) -> letter.headers().add(n, v.getBytes(StandardCharsets.UTF_8)));
    return letter;
  }

  private List<FetchTask> sent() {
    return outbox.values(Topics.FETCH, FetchTask.class);
  }

  @Test
  void asksForEveryPageOnceFromTheBeginning() throws Exception {
    Replay.Outcome outcome = replay(null, null).send(outbox, clock);

    assertThat(sent())
        .extracting(FetchTask::url)
        .containsExactly("https://a.example/1", "https://www.a.example/2", "https://b.example/3");
    assertThat(sent())
        .allMatch(t -> t.reason() == FetchTask.Reason.MANUAL && t.attempt() == 0)
        .allMatch(t -> t.title().equals("Quay"));
    assertThat(outcome.chosen()).containsEntry("503", 2).containsEntry("timed out after 20 s", 1);
    assertThat(outbox.keys(Topics.FETCH)).contains("www.a.example");
  }

  @Test
  void asksForThePageByTheAddressThatItHasToday() throws Exception {
    Replay replay = new Replay(new Replay.Choice("a.example", null), memory);
    String cached = "https://a-example.cdn.ampproject.org/c/s/a.example/1?utm_source=x";
    replay.read(letter(cached, "503", Topics.FETCH));
    replay.read(letter("https://a.example/1#top", "503", Topics.FETCH));
    replay.send(outbox, clock);

    assertThat(sent()).extracting(FetchTask::url).containsExactly("https://a.example/1");
    assertThat(outbox.keys(Topics.FETCH)).containsExactly("a.example");
  }

  @Test
  void takesOnlyWhatWasChosen() throws Exception {
    replay("a.example", null).send(outbox, clock);
    assertThat(sent()).hasSize(2);

    replay(null, "TIMED").send(outbox, clock);
    assertThat(sent()).hasSize(3).last().extracting(FetchTask::url).asString().endsWith("/2");
  }

  @Test
  void doesNothingWhenItIsOnlyToTell() throws Exception {
    assertThat(replay(null, null).send(null, clock).chosen()).hasSize(2);
    assertThat(sent()).isEmpty();
  }

  @Test
  void leavesOutWhatHasBeenPublishedSince() throws Exception {
    memory.remember(
        new SourceState(
            "https://a.example/1", "a", null, null, clock.instant(), null, 0, null, "h", 1, null));

    assertThat(replay(null, null).send(outbox, clock).published()).isEqualTo(1);
    assertThat(sent()).hasSize(2);
  }

  @Test
  void countsWhatIsNoTask() {
    Replay replay = new Replay(new Replay.Choice(null, null), memory);
    ConsumerRecord<String, byte[]> letter =
        new ConsumerRecord<>("dlq", 0, 0, "key", "x".getBytes(StandardCharsets.UTF_8));
    letter
        .headers()
        .add(DeadLetter.TOPIC, Topics.FETCH.topicName().getBytes(StandardCharsets.UTF_8));
    replay.read(letter);

    assertThat(replay.send(outbox, clock).unusable()).isEqualTo(1);
  }
}
