package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.minhchung.events.FetchTask;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.frontier.Visit.PageVisit;

/**
 * Many hosts with many pages; {@code -Dminhchung.frontier.pages=100} makes a million of them. Time
 * is the thread's own.
 */
class FrontierScaleTest {
  private static final int HOSTS = 10_000;
  private static final int PAGES = Integer.getInteger("minhchung.frontier.pages", 10);

  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final Frontier frontier = new Frontier(clock);

  @Test
  void takesAndGivesEachVisitInMicroseconds() {
    TopicPartition partition = new TopicPartition("t", 0);
    int visits = HOSTS * PAGES;
    long memory = used();
    long begin = cpu();
    for (int i = 0; i < visits; i++) {
      String url = "https://h" + i % HOSTS + ".example/" + i;
      FetchTask task =
          new FetchTask(url, "a", FetchTask.Reason.FEED, clock.instant(), 0, null, null);
      frontier.add(new PageVisit(task, partition, i, null, url, Instant.EPOCH, 0));
    }
    long added = cpu() - begin;
    long bytes = (used() - memory) / visits;
    begin = cpu();
    int made = 0;
    while (frontier.size() > 0) {
      for (var visit = frontier.poll(); visit.isPresent(); visit = frontier.poll()) {
        frontier.finish(visit.get().host(), Duration.ofSeconds(5));
        made++;
      }
      clock.advance(Duration.ofSeconds(5));
    }
    long given = cpu() - begin;

    assertThat(made).isEqualTo(visits);
    System.out.printf(
        "%d visits at %d hosts: %d ns to add, %d ns to take and end, %d bytes each%n",
        visits, HOSTS, added / visits, given / visits, bytes);
    assertThat((added + given) / visits).as("ns a visit").isLessThan(100_000);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
