package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.events.FetchTask;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.RecordingOutbox;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.NotModified;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.Frontier;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;

class FeedVisitsTest {
  private static final String FEED = "https://post.example/rss";

  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final RecordingOutbox kafka = new RecordingOutbox();
  private boolean broken;
  private final Outbox outbox =
      new Outbox() {
        @Override
        public CompletableFuture<Void> send(
            Topics topic, String key, String eventId, Object value, String traceParent) {
          return broken
              ? CompletableFuture.failedFuture(new TimeoutException("no broker"))
              : kafka.send(topic, key, eventId, value, traceParent);
        }

        @Override
        public CompletableFuture<Void> deadLetter(
            String key, String id, byte[] raw, Map<String, String> headers, String trace) {
          return kafka.deadLetter(key, id, raw, headers, trace);
        }
      };
  private final Sources sources = new Sources();
  private final VisitMemory memory = new VisitMemory(outbox);
  private final Frontier frontier = new Frontier(clock);
  private final FeedSchedule schedule = new FeedSchedule(sources, memory, frontier, clock);
  private final FeedVisits visits =
      new FeedVisits(
          new FeedConfig(null, null, null, null, null, null, 2, null, null, null, null, null),
          1 << 20,
          Duration.ofDays(30),
          sources,
          memory,
          new FetchTasks(outbox, memory, 720, clock),
          schedule,
          clock);

  @BeforeEach
  void watchAFeed() {
    String json =
        "{\"id\":\"post\",\"name\":\"Post\",\"enabled\":true,\"feeds\":[\"" + FEED + "\"]}";
    sources.read(
        new ConsumerRecord<>(
            Topics.SOURCE.topicName(), 0, 0, "post", json.getBytes(StandardCharsets.UTF_8)));
  }

  private FeedVisit turn() {
    schedule.tick(u -> true);
    FeedVisit visit = (FeedVisit) frontier.poll().orElseThrow();
    frontier.finish(visit.host(), Duration.ZERO);
    return visit;
  }

  private static Page feed(int items) {
    StringBuilder rss =
        new StringBuilder(
            "<rss version='2.0'><channel><title>A</title><link>http://x/</link>"
                + "<description>d</description>");
    for (int i = 1; i <= items; i++) {
      rss.append("<item><title>t</title><link>https://post.example/" + i + "</link></item>");
    }
    byte[] body = rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    return new Page(FEED, 200, List.of(), body, "application/rss+xml", "\"1\"", null);
  }

  @Test
  void readsAFeedAgainUntilEveryItemIsTaken() {
    visits.answered(turn(), feed(3));
    assertThat(memory.of(FEED)).map(SourceState::etag).isEmpty();

    clock.advance(Duration.ofMinutes(11));
    visits.answered(turn(), feed(3));

    assertThat(memory.of(FEED)).map(SourceState::etag).contains("\"1\"");
    assertThat(kafka.values(Topics.FETCH, FetchTask.class))
        .extracting(FetchTask::url)
        .containsExactly(
            "https://post.example/1", "https://post.example/2", "https://post.example/3");
  }

  @Test
  void keepsAFeedUnderWayWhileItsVisitIsToBeRepeated() {
    FeedVisit visit = turn();
    broken = true;

    assertThatThrownBy(() -> visits.answered(visit, feed(1))).hasMessageContaining("no broker");

    schedule.tick(u -> true);
    assertThat(frontier.size()).isZero();
  }

  private static Page page(String body, String etag, String... headers) {
    List<Map.Entry<String, String>> list =
        headers.length == 0 ? List.of() : List.of(Map.entry(headers[0], headers[1]));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Page(FEED, 200, list, bytes, "text/html", etag, null);
  }

  @Test
  void countsNoNewsWhereOnlyTheValidatorChanges() {
    Page first = feed(2);
    visits.answered(turn(), first);
    SourceState before = memory.of(FEED).orElseThrow();

    clock.advance(Duration.ofMinutes(21));
    Page again = new Page(FEED, 200, List.of(), first.body(), null, "\"2\"", null);
    assertThat(visits.answered(turn(), again).found()).isZero();

    SourceState after = memory.of(FEED).orElseThrow();
    assertThat(after.contentHash()).isEqualTo(before.contentHash());
    assertThat(after.etag()).isEqualTo("\"2\"");
    assertThat(after.rhythm().updates()).isZero();
    assertThat(after.rhythm().observedHours()).isEqualTo(0.35);
  }

  @Test
  void remembersTheRhythmThroughUnchangedAnswersAndFailures() {
    visits.answered(turn(), feed(1));
    clock.advance(Duration.ofMinutes(21));
    visits.answered(turn(), feed(2));
    double updates = memory.of(FEED).orElseThrow().rhythm().updates();
    assertThat(updates).isEqualTo(1);

    clock.advance(Duration.ofHours(1));
    assertThat(visits.answered(turn(), new NotModified(FEED)).unchanged()).isTrue();
    clock.advance(Duration.ofHours(1));
    visits.answered(turn(), new Failed(FEED, 503, "503", false, null));

    assertThat(memory.of(FEED).orElseThrow().rhythm().updates()).isEqualTo(1);
    assertThat(memory.of(FEED).orElseThrow().failures()).isEqualTo(1);
    assertThat(memory.of(FEED).orElseThrow().contentHash()).isNotNull();
  }

  @Test
  void namesWhatAFeedAddressAnswersInstead() {
    visits.answered(
        turn(), page("<urlset><url><loc>https://post.example/1</loc></url></urlset>", null));
    assertThat(memory.of(FEED).orElseThrow().error())
        .isEqualTo("not a feed: a sitemap; list it under sitemaps");
    assertThat(kafka.values(Topics.FETCH, FetchTask.class)).isEmpty();
  }

  @Test
  void readsSectionPagesAndTakesWhatIsNewSinceTheLastVisit() {
    sources.read(
        new ConsumerRecord<>(
            Topics.SOURCE.topicName(),
            0,
            1,
            "post",
            ("{\"id\":\"post\",\"name\":\"Post\",\"enabled\":true,\"sections\":[\"" + FEED + "\"]}")
                .getBytes(StandardCharsets.UTF_8)));
    String list =
        "<ul><li><a href='/news/100001'>Harbour board meets again over the quay</a></li>"
            + "<li><a href='/news/100002'>Rice prices fall for a third week</a></li>"
            + "<li><a href='/news/100003'>Ferry line to the islands opens in spring</a></li></ul>";

    assertThat(visits.answered(turn(), page(list, null)).found()).isEqualTo(2);
    clock.advance(Duration.ofMinutes(21));
    assertThat(visits.answered(turn(), page(list, null)).found()).isEqualTo(1);

    assertThat(kafka.values(Topics.FETCH, FetchTask.class).get(0).title())
        .isEqualTo("Harbour board meets again over the quay");
  }

  @Test
  void doesNotAskBeforeACacheWouldGiveAnotherAnswer() {
    visits.answered(
        turn(),
        page(
            new String(feed(1).body(), StandardCharsets.UTF_8),
            null,
            "Cache-Control",
            "public, max-age=900"));

    SourceState state = memory.of(FEED).orElseThrow();
    assertThat(Duration.between(state.lastAttempt(), state.nextAttempt()))
        .isEqualTo(Duration.ofMinutes(15));
  }
}
