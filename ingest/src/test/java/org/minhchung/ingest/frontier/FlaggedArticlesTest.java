package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.FetchTask;
import org.minhchung.events.Json;
import org.minhchung.events.RelevanceGrade;
import org.minhchung.events.Topics;
import org.minhchung.ingest.RecordingOutbox;

class FlaggedArticlesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final RecordingOutbox outbox = new RecordingOutbox();
  private final FlaggedArticles articles =
      new FlaggedArticles(Map.of("bootstrap.servers", "none:1"), outbox);

  @Test
  void askTheOwnerOfTheHostToWatchThePage() throws Exception {
    articles.take(record(Json.mapper().writeValueAsBytes(assessment(true)))).join();

    assertThat(outbox.keys(Topics.FETCH)).containsExactly("post.example");
    assertThat(outbox.values(Topics.FETCH, FetchTask.class))
        .containsExactly(
            new FetchTask(
                "https://post.example/1",
                "post",
                FetchTask.Reason.RECHECK,
                NOON,
                0,
                null,
                null,
                new FetchTask.Flagged("id", 2, "hash", 4, NOON)));
  }

  @Test
  void askNothingAboutOthersAndGoOnAfterWhatCannotBeRead() throws Exception {
    articles.take(record(Json.mapper().writeValueAsBytes(assessment(false)))).join();
    articles.take(record("{broken".getBytes(StandardCharsets.UTF_8))).join();
    articles.take(record(null)).join();

    assertThat(outbox.values(Topics.FETCH, FetchTask.class)).isEmpty();
  }

  private static ConsumerRecord<String, byte[]> record(byte[] value) {
    return new ConsumerRecord<>(Topics.ASSESSMENT.topicName(), 0, 0, "id", value);
  }

  private static Assessment assessment(boolean flagged) {
    Article article =
        new Article(
            "id",
            2,
            "https://post.example/1",
            "post",
            "Title",
            "Text",
            "en",
            null,
            null,
            null,
            null,
            null,
            null,
            "hash",
            null,
            null,
            null);
    return new Assessment(
        article,
        "en",
        new Assessment.Relevance(RelevanceGrade.ABOUT, 1, List.of()),
        null,
        null,
        0.8,
        flagged,
        null,
        null,
        1,
        null,
        NOON);
  }
}
