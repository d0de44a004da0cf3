package org.minhchung.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.minhchung.events.FetchTask;
import org.minhchung.events.Topics;
import org.minhchung.ingest.RecordingOutbox;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;

class CanariesTest {

  @Test
  void aCanaryOfASourceThatDoesNotExistIsNotVisited() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    RecordingOutbox outbox = new RecordingOutbox();
    VisitMemory memory = new VisitMemory(outbox);
    Sources sources = new Sources();
    sources.read(
        new ConsumerRecord<>(
            Topics.SOURCE.topicName(),
            0,
            0,
            "post",
            "{\"id\":\"post\",\"name\":\"Post\",\"enabled\":true}".getBytes()));

    new Canaries(
            List.of(canary("post", "/right"), canary("pots", "/misspelt")),
            CanaryConfig.defaults(),
            sources,
            memory,
            new FetchTasks(outbox, memory, 720, clock),
            new Reports(outbox, clock),
            clock)
        .tick(url -> true);

    assertThat(outbox.values(Topics.FETCH, FetchTask.class))
        .extracting(FetchTask::url)
        .containsExactly("https://post.example/right");
  }

  @Test
  void aMisspeltSourceIsComparedWithThoseThereAre() {
    assertThat(Canaries.nearest("harbor-post", List.of("daily", "harbour-post", "weekly")))
        .isEqualTo("harbour-post");
  }

  private static Canary canary(String source, String path) {
    return new Canary(
        source,
        "Known",
        "https://post.example" + path,
        new Canary.Expectation("Quay", List.of(), null, null, null));
  }
}
