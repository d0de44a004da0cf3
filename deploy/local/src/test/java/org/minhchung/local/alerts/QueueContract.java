package org.minhchung.local.alerts;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.minhchung.local.alerts.IndexedTable.SOON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.minhchung.alerts.index.Counts;
import org.minhchung.alerts.index.DayCounts;
import org.minhchung.alerts.index.QueueKind;
import org.minhchung.alerts.index.QueuePage;
import org.minhchung.alerts.index.QueueRequest;
import org.minhchung.alerts.index.QueueRow;
import org.minhchung.alerts.review.AuditChain;
import org.minhchung.alerts.review.ReviewDraft;
import org.minhchung.alerts.review.ReviewStates;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.events.ReviewEvent.Action;

/** The queue of stories that wait for people, and what people have decided. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class QueueContract extends OnServers {
  private static final LocalDate JUNE_3 = LocalDate.parse("2026-06-03");

  @Test
  void theQueueHasOneRowPerStoryTheHighestScoreFirst() {
    QueuePage page = indexed.stories.queue(QueueRequest.first(10));
    assertThat(page.rows().stream().map(QueueRow::storyId))
        .containsExactly("s1", "s10", "s9", "s7");
    QueueRow first = page.rows().get(0);
    assertThat(first.kind()).isEqualTo(QueueKind.KNOWN_FALSE);
    assertThat(first.articles()).isEqualTo(2);
    assertThat(first.outlets()).isEqualTo(2);
    assertThat(first.countries()).containsExactlyInAnyOrder("ID", "GB");
    assertThat(first.best().assessment().article().id()).isEqualTo("a-id");
    assertThat(first.sighting().matches().get(0).claimId()).isEqualTo("fifa-ban");
    assertThat(first.firstSeen()).isEqualTo(Instant.parse("2026-06-03T00:00:00Z"));
    assertThat(page.total()).isEqualTo(4);
    assertThat(page.next()).isNull();
  }

  @Test
  void filtersNarrowTheQueueAndCountWhatTheyWouldShow() {
    QueuePage all = indexed.stories.queue(QueueRequest.first(10));
    assertThat(all.filters().kinds())
        .containsExactly(Map.entry(QueueKind.TO_CHECK, 3L), Map.entry(QueueKind.KNOWN_FALSE, 1L));
    assertThat(all.filters().states())
        .containsEntry(StoryState.NEW, 3L)
        .containsEntry(StoryState.SECOND_REVIEW, 1L)
        .containsEntry(StoryState.TRIAGED, 0L);
    assertThat(all.filters().countries()).containsOnlyKeys("ID", "JP", "RU");
    assertThat(all.filters().claims()).containsOnlyKeys("fifa-ban", "bridge-collapse");

    QueuePage russian =
        indexed.stories.queue(
            new QueueRequest(
                "", null, null, Set.of("ru"), null, null, null, QueueRequest.Sort.NEWEST, null, 5));
    assertThat(russian.rows().stream().map(QueueRow::storyId)).containsExactly("s7");
    assertThat(russian.filters().languages()).isEqualTo(all.filters().languages());
    assertThat(russian.filters().kinds()).containsOnlyKeys(QueueKind.TO_CHECK);

    QueuePage second =
        indexed.stories.queue(
            new QueueRequest(
                "collapsed",
                EnumSet.of(QueueKind.TO_CHECK),
                EnumSet.of(StoryState.SECOND_REVIEW),
                null,
                null,
                Set.of("unknown-blog"),
                Set.of("bridge-collapse"),
                null,
                null,
                5));
    assertThat(second.rows().stream().map(QueueRow::storyId)).containsExactly("s9");
  }

  @Test
  void theQueueIsPagedInEveryOrder() {
    for (QueueRequest.Sort sort : QueueRequest.Sort.values()) {
      List<String> all = new ArrayList<>();
      String after = null;
      do {
        QueuePage page =
            indexed.stories.queue(
                new QueueRequest("", null, null, null, null, null, null, sort, after, 1));
        page.rows().forEach(row -> all.add(row.storyId()));
        after = page.next();
      } while (after != null);
      assertThat(all).as(sort.name()).containsExactlyInAnyOrder("s1", "s10", "s9", "s7");
    }
  }

  @Test
  void countsAndWhatWouldHaveFired() {
    Counts counts = indexed.counts();
    assertThat(counts.articles()).isEqualTo(10);
    assertThat(counts.flagged()).isEqualTo(1);
    assertThat(counts.queue()).containsEntry(QueueKind.TO_CHECK, 3L);
    assertThat(counts.stories()).containsEntry(StoryState.NEW, 3L);
    assertThat(indexed.stories.wouldHaveFired("", 0.5, false).stories()).isEqualTo(3);
    assertThat(indexed.stories.wouldHaveFired("vietnam", 0, false).stories()).isEqualTo(1);
    assertThat(indexed.stories.wouldHaveFired("vietnam", 0, false).articles()).isEqualTo(2);
    assertThat(indexed.stories.wouldHaveFired("", 0, true).stories()).isEqualTo(1);
  }

  @Test
  void theDaysAddUpAndNoneIsLeftOut() {
    // the table's articles were seen at midnight in UTC, where the day before had not ended in Lima
    for (String zone : List.of("UTC", "Asia/Ho_Chi_Minh", "America/Lima")) {
      LocalDate seen = zone.equals("America/Lima") ? JUNE_3.minusDays(1) : JUNE_3;
      List<DayCounts> days = indexed.stories.perDay(30, ZoneId.of(zone));
      assertThat(days).as(zone).hasSize(30).isSortedAccordingTo(comparing(DayCounts::day));
      assertThat(days.get(29).day()).isEqualTo(LocalDate.parse("2026-06-04"));
      assertThat(days).contains(new DayCounts(seen, 10, 8, 1));
      assertThat(days.stream().mapToLong(DayCounts::articles).sum()).isEqualTo(10);
    }
    assertThat(indexed.stories.perDay(1, ZoneOffset.UTC))
        .containsExactly(new DayCounts(LocalDate.parse("2026-06-04"), 0, 0, 0));
  }

  @Test
  @Order(Integer.MAX_VALUE) // it moves a story on, which the others see
  void reviewStatesAreRebuiltFromTheTopic() throws Exception {
    indexed.reviewLog.append(ReviewDraft.of("s1", 0, "an", Action.ASSIGN, null));
    try (ReviewStates again = new ReviewStates(indexed.kafka)) {
      again.start();
      await().atMost(SOON).until(again::caughtUp);
      assertThat(again.events()).isEqualTo(indexed.reviews.events()).hasSize(4);
      assertThat(again.of("s9").needsSecond()).isTrue();
      assertThat(AuditChain.verify(again.events())).isEmpty();
    }
  }
}
