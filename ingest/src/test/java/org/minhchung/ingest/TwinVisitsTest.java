package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.Topics;
import org.minhchung.ingest.frontier.Visit.PageVisit;

/** One text at several addresses. */
class TwinVisitsTest extends VisitsCase {
  private PageVisit visit(String path) {
    FetchTask task =
        new FetchTask(site.url(path), "post", Reason.FEED, clock.instant(), 0, null, null);
    return new PageVisit(
        task, new TopicPartition("t", 0), offset++, null, task.url(), clock.instant(), 0);
  }

  private static boolean waitsToPublish(Thread thread) {
    return thread.getState() == Thread.State.BLOCKED
        && Arrays.stream(thread.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(Publication.class.getName()));
  }

  @Test
  void areOneArticleEvenWhenTheyAreReadAtOnce() throws Exception {
    site.page("/other", STORY.formatted("winter"));
    site.page("/a", STORY.formatted("spring"));
    site.page("/b", STORY.formatted("spring"));
    task("/other");
    run(); // its robots.txt is known now
    Thread second = new Thread(() -> visits.visit(visit("/b")));
    AtomicBoolean begun = new AtomicBoolean();
    outbox.onSend =
        topic -> {
          if (topic == Topics.ARTICLE && begun.compareAndSet(false, true)) {
            second.start();
            await().until(() -> waitsToPublish(second) || !second.isAlive());
          }
        };

    visits.visit(visit("/a"));
    second.join();

    assertThat(articles())
        .extracting(a -> a.url())
        .containsExactly(site.url("/other"), site.url("/a"));
    assertThat(state("/b").error()).isEqualTo("the same text is at " + site.url("/a"));
    assertThat(counts.report().unchanged()).isEqualTo(1);
  }
}
