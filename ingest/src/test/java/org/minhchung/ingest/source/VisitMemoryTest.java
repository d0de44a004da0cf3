package org.minhchung.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.minhchung.events.ArticleId;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.Json;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.RecordingOutbox;

class VisitMemoryTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String URL = "https://a.example/1";

  private final RecordingOutbox outbox = new RecordingOutbox();
  private final VisitMemory memory = new VisitMemory(outbox);

  private static SourceState page(Instant last, Instant next, int version) {
    return new SourceState(URL, "a", null, null, last, last, 0, next, "h", version, null);
  }

  private static ConsumerRecord<String, byte[]> record(SourceState state) {
    try {
      byte[] value = state == null ? null : Json.mapper().writeValueAsBytes(state);
      return new ConsumerRecord<>(Topics.SOURCE_STATE.topicName(), 0, 0, URL, value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void remembersHereAndInKafka() {
    memory.remember(page(NOON, null, 1)).join();

    assertThat(memory.knows(URL)).isTrue();
    assertThat(outbox.keys(Topics.SOURCE_STATE)).containsExactly(URL);
  }

  @Test
  void handsOutAPageOnceItIsDueAndOnlyOnce() {
    memory.remember(page(NOON, NOON.plusSeconds(60), 1)).join();

    assertThat(memory.takeDue(NOON.plusSeconds(59), u -> true)).isEmpty();
    assertThat(memory.takeDue(NOON.plusSeconds(60), u -> true)).hasSize(1);
    assertThat(memory.takeDue(NOON.plusSeconds(90), u -> true)).isEmpty();
  }

  @Test
  void leavesPagesOfOtherInstancesOnTheSchedule() {
    memory.remember(page(NOON, NOON, 1)).join();

    assertThat(memory.takeDue(NOON, u -> false)).isEmpty();
    assertThat(memory.takeDue(NOON, u -> true)).hasSize(1);
  }

  @Test
  void neverSchedulesFeeds() {
    memory.remember(page(NOON, NOON, 0)).join();

    assertThat(memory.takeDue(NOON.plusSeconds(1), u -> true)).isEmpty();
  }

  @Test
  void isRestoredFromTheTopicSoThatRestartsKeepTheSchedule() {
    memory.read(record(page(NOON, NOON.plusSeconds(5), 2)));

    assertThat(memory.takeDue(NOON.plusSeconds(5), u -> true))
        .extracting(SourceState::version)
        .containsExactly(2);
  }

  @Test
  void doesNotScheduleAgainWhatItReadsBackOfItsOwn() {
    SourceState state = page(NOON, NOON, 1);
    memory.remember(state).join();
    memory.takeDue(NOON, u -> true);

    memory.read(record(state));

    assertThat(memory.takeDue(NOON, u -> true)).isEmpty();
  }

  @Test
  void keepsTheNewerOfTwoStates() {
    memory.remember(page(NOON, null, 3)).join();

    memory.read(record(page(NOON.minusSeconds(9), NOON, 2)));

    assertThat(memory.of(URL)).map(SourceState::version).contains(3);
  }

  @Test
  void takesAHigherVersionThatCameWithoutAVisit() {
    memory.remember(page(NOON, null, 1)).join();

    memory.read(record(page(NOON, null, 2)));

    assertThat(memory.of(URL)).map(SourceState::version).contains(2);
  }

  @Test
  void stillWantsTheFirstVisitOfABackfilledPage() {
    memory.remember(page(null, null, 1)).join();

    assertThat(memory.knows(URL)).isFalse();
    assertThat(memory.of(URL)).isPresent();
  }

  @Test
  void forgetsOnATombstone() {
    memory.remember(page(NOON, NOON, 1)).join();

    memory.read(record(null));

    assertThat(memory.knows(URL)).isFalse();
    assertThat(memory.takeDue(NOON, u -> true)).isEmpty();
  }

  @Test
  void putsBackWhatWasTakenButNotDone() {
    memory.remember(page(NOON, NOON, 1)).join();
    SourceState taken = memory.takeDue(NOON, u -> true).get(0);

    memory.putBack(taken);

    assertThat(memory.takeDue(NOON, u -> true)).hasSize(1);
  }

  @Test
  void knowsPublishedPagesByAddressesThatAreAlike() {
    memory.remember(page(NOON, NOON, 1)).join();

    assertThat(memory.knowsLike("http://www.a.example/1/")).isTrue();
    assertThat(memory.knowsLike("https://a.example/2")).isFalse();
    memory.read(record(null));
    assertThat(memory.knowsLike("http://www.a.example/1/")).isFalse();
  }

  @Test
  void doesNotTakeAPageThatWasNotToBeHadForOneAtAnotherAddress() {
    memory.remember(page(NOON, null, 0)).join();

    assertThat(memory.knowsLike("http://www.a.example/1")).isFalse();
  }

  @Test
  void forgetsWhatHasNotBeenSeenForLongAndSaysSo() {
    String seen = "https://a.example/seen";
    String hash = ArticleId.sha256("x");
    memory.remember(new SourceState(URL, "a", null, null, NOON, NOON, 0, null, hash, 1, null));
    memory.remember(new SourceState(seen, "a", null, null, NOON, NOON, 0, null, hash, 1, null));
    Duration after = Duration.ofDays(90);
    Instant later = NOON.plus(Duration.ofDays(91));
    memory.seen(seen, later.minus(Duration.ofDays(1)));

    assertThat(forget(later, after, false)).as("another's").isZero();
    assertThat(forget(later, after, true)).isEqualTo(1);

    assertThat(memory.of(URL)).isEmpty();
    assertThat(memory.of(seen)).isPresent();
    assertThat(outbox.keys(Topics.SOURCE_STATE)).last().isEqualTo(URL);
    assertThat(outbox.values(Topics.SOURCE_STATE, SourceState.class)).last().isNull();
    assertThat(forget(NOON.plus(Duration.ofDays(89)), after, true)).isZero();
  }

  private int forget(Instant now, Duration after, boolean mine) {
    return IntStream.range(0, 64).map(i -> memory.forgetUnseen(i, now, after, u -> mine)).sum();
  }

  @Test
  void tellsOfItsOwnPagesOnceInAWhileThatTheyAreStillSeen() {
    Set<String> mine = new HashSet<>(Set.of(URL));
    VisitMemory telling = new VisitMemory(outbox, Duration.ofDays(30), mine::contains);
    SourceState state =
        new SourceState(URL, "a", null, null, NOON, NOON, 0, null, ArticleId.sha256("x"), 1, null);
    telling.remember(state).join();

    for (int day = 1; day <= 60; day++) {
      telling.seen(URL, NOON.plus(Duration.ofDays(day)));
      telling.seen(URL, NOON.plus(Duration.ofDays(day)));
    }
    assertThat(outbox.values(Topics.SOURCE_STATE, SourceState.class))
        .hasSize(3)
        .containsOnly(state);

    mine.clear();
    telling.seen(URL, NOON.plus(Duration.ofDays(120)));
    assertThat(outbox.keys(Topics.SOURCE_STATE)).hasSize(3);
  }

  @Test
  void countsAPageAsSeenWhenItsStateWasToldLast() {
    SourceState state =
        new SourceState(URL, "a", null, null, NOON, NOON, 0, null, ArticleId.sha256("x"), 1, null);
    ConsumerRecord<String, byte[]> again = record(state);
    Instant later = NOON.plus(Duration.ofDays(60));
    CloudEvents.add(again.headers(), "id", Topics.SOURCE_STATE, "/test", later, null);
    memory.read(again);
    Duration after = Duration.ofDays(90);

    assertThat(forget(later.plus(Duration.ofDays(89)), after, true)).isZero();
    assertThat(forget(later.plus(Duration.ofDays(90)), after, true)).isEqualTo(1);
  }

  @Test
  void doesNotTakeAPageForUnseenThatAnotherClockSawTomorrow() {
    memory
        .remember(
            new SourceState(
                URL, "a", null, null, NOON, NOON, 0, null, ArticleId.sha256("x"), 1, null))
        .join();
    Instant later = NOON.plus(Duration.ofDays(200));
    memory.seen(URL, later.plus(Duration.ofDays(1)));

    assertThat(forget(later, Duration.ofDays(90), true)).isZero();
  }
}
