package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.events.ArticleId;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.FetchTask;
import org.minhchung.events.Json;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.NotModified;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.Frontier;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;

/** A feed that stays as it is for longer than unseen pages are remembered. */
class QuietListTest {
  private static final String FEED = "https://post.example/rss";
  private static final Duration FORGET_AFTER = Duration.ofDays(90);
  private static final Duration TELL = FORGET_AFTER.dividedBy(3);

  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final Map<String, ConsumerRecord<String, byte[]>> topic = new LinkedHashMap<>();
  private final List<String> tasks = new ArrayList<>();
  private int told;
  private int whole;
  private List<String> listed = List.of("1", "2", "3");

  /** A compacted topic of states, and the tasks. */
  private final Outbox outbox =
      new Outbox() {
        @Override
        public CompletableFuture<Void> send(
            Topics to, String key, String eventId, Object value, String traceParent) {
          if (value instanceof FetchTask task) {
            tasks.add(task.url());
          } else {
            told += key.equals(FEED) ? 0 : 1;
            ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(to.topicName(), 0, 0, key, bytes(value));
            CloudEvents.add(record.headers(), eventId, to, "/test", clock.instant(), null);
            topic.put(key, record);
          }
          return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<Void> deadLetter(
            String key, String id, byte[] raw, Map<String, String> headers, String trace) {
          throw new AssertionError("dead letter of " + key);
        }
      };

  /** One process, from its start to its end. */
  private final class Process {
    private final Sources sources = new Sources();
    private final VisitMemory memory = new VisitMemory(outbox, TELL, url -> true);
    private final Frontier frontier = new Frontier(clock);
    private final FeedSchedule schedule = new FeedSchedule(sources, memory, frontier, clock);
    private final FeedVisits visits =
        new FeedVisits(
            FeedConfig.defaults(),
            1 << 20,
            TELL,
            sources,
            memory,
            new FetchTasks(outbox, memory, 720, clock),
            schedule,
            clock);

    Process() {
      topic.values().forEach(memory::read);
      String json =
          "{\"id\":\"post\",\"name\":\"Post\",\"enabled\":true,\"feeds\":[\"" + FEED + "\"]}";
      sources.read(
          new ConsumerRecord<>(
              Topics.SOURCE.topicName(), 0, 0, "post", json.getBytes(StandardCharsets.UTF_8)));
    }

    void poll(boolean validates) {
      schedule.tick(url -> true);
      FeedVisit visit = (FeedVisit) frontier.poll().orElseThrow();
      frontier.finish(visit.host(), Duration.ZERO);
      visits.answered(visit, answer(visits.validators(visit), validates));
    }

    /** The pages that were asked for are read. */
    void read(String url) {
      memory.remember(
          new SourceState(
              url,
              "post",
              null,
              null,
              clock.instant(),
              clock.instant(),
              0,
              null,
              ArticleId.sha256(url),
              1,
              null));
    }

    void forget() {
      for (int turn = 0; turn < 64; turn++) {
        memory.forgetUnseen(turn, clock.instant(), FORGET_AFTER, url -> true);
      }
    }
  }

  private FetchResult answer(SourceState validators, boolean validates) {
    String etag = "\"" + listed + "\"";
    if (validators != null && etag.equals(validators.etag())) {
      return new NotModified(FEED);
    }
    whole++;
    StringBuilder rss = new StringBuilder("<rss><channel><title>A</title>");
    listed.forEach(i -> rss.append("<item><link>https://post.example/" + i + "</link></item>"));
    byte[] body = rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    return new Page(FEED, 200, List.of(), body, null, validates ? etag : null, null);
  }

  private static byte[] bytes(Object value) {
    try {
      return value == null ? null : Json.mapper().writeValueAsBytes(value);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, 1000", "false, 1000", "true, 25", "false, 25", "true, 7", "true, 89"})
  void losesNoPageInTwoHundredDays(boolean validates, int restartEvery) {
    Process process = new Process();
    process.poll(validates);
    List<String> first = List.copyOf(tasks);
    first.forEach(process::read);

    for (int day = 1; day <= 200; day++) {
      clock.advance(Duration.ofDays(1));
      if (day % restartEvery == 0) {
        process = new Process();
      }
      process.poll(validates);
      process.forget();
    }

    assertThat(tasks).as("asked for once").hasSize(3).isEqualTo(first);
    for (String page : first) {
      assertThat(process.memory.knows(page)).as(page).isTrue();
    }
    assertThat(told).as("told again once in 30 days").isBetween(3 + 3 * 6, 3 + 3 * 7);
    if (validates && restartEvery > 200) {
      assertThat(whole).as("read in full once in 30 days").isEqualTo(7);
    }
  }

  @ParameterizedTest
  @CsvSource({"1000", "7"})
  void forgetsAPageThatIsListedNoMore(int restartEvery) {
    Process process = new Process();
    process.poll(true);
    List.copyOf(tasks).forEach(process::read);
    listed = List.of("2", "3");
    int forgotten = 0;

    for (int day = 1; day <= 200 && forgotten == 0; day++) {
      clock.advance(Duration.ofDays(1));
      if (day % restartEvery == 0) {
        process = new Process();
      }
      process.poll(true);
      process.forget();
      forgotten = process.memory.knows("https://post.example/1") ? 0 : day;
    }

    assertThat(forgotten).isBetween(91, 121);
    assertThat(process.memory.knows("https://post.example/2")).isTrue();
  }

  @Test
  void forgetsNothingWhoseListAnotherWorkerReadUntilNow() {
    Process one = new Process();
    Process other = new Process();
    one.poll(true);
    List.copyOf(tasks).forEach(one::read);

    for (int day = 1; day <= 150; day++) {
      clock.advance(Duration.ofDays(1));
      one.poll(true);
      topic.values().forEach(other.memory::read);
    }
    other.forget();

    assertThat(other.memory.knows("https://post.example/1")).isTrue();
    clock.advance(Duration.ofDays(1));
    other.poll(true);
    assertThat(tasks).hasSize(3);
  }
}
