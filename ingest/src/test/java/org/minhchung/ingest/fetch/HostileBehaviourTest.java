package org.minhchung.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.hostile.HostileServer;

/**
 * Hostile servers, many at a time. {@code -Dminhchung.hostile=1000} takes as many of them as the
 * issue asks for; by default there are fewer, to stay quick.
 */
class HostileBehaviourTest {
  private static final long SEED = 20261124;
  private static final int COUNT = Integer.getInteger("minhchung.hostile", 200);
  private static final int LIMIT = 1024 * 1024;
  private static final int WORKERS = 16;
  private static final Duration DEADLINE = Duration.ofMillis(600);

  /** What a worker may need beyond the deadline on a busy machine. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final FetchConfig CONFIG =
      new FetchConfig(
          Duration.ofMillis(300),
          Duration.ofMillis(250),
          DEADLINE,
          LIMIT,
          LIMIT,
          null,
          null,
          List.of("localhost"));

  @Test
  @Timeout(300)
  void noneHoldsAThreadGrowsMemoryOrPassesForAPage() throws Exception {
    try (HostileServer hostile = new HostileServer(SEED, COUNT)) {
      try (Fetcher fetcher = new Fetcher(CONFIG, "Minhchung-test/1", Clock.systemUTC())) {
        visitAll(hostile, fetcher); // loads classes and fills pools
        long before = liveHeap();
        Map<String, Object> wrong = visitAll(hostile, fetcher);
        long after = liveHeap();
        System.out.printf(
            "%d hostile hosts: live heap %d before, %d after%n", COUNT, before, after);

        assertThat(wrong).isEmpty();
        assertThat(after - before).isLessThan(8L * 1024 * 1024);
      }
      await().atMost(Duration.ofSeconds(5)).until(() -> hostile.open() == 0);
      assertThat(ManagementFactory.getThreadMXBean().dumpAllThreads(false, false))
          .extracting(t -> t.getThreadName())
          .doesNotContain("fetch-deadlines");
    }
  }

  /** What came of the behaviours that did not end as they must, by their names. */
  private static Map<String, Object> visitAll(HostileServer hostile, Fetcher fetcher)
      throws InterruptedException {
    Map<String, Object> wrong = new ConcurrentHashMap<>();
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    for (int i = 0; i < hostile.count(); i++) {
      int n = i;
      workers.execute(
          () -> {
            long begin = System.nanoTime();
            Object outcome;
            try {
              outcome = fetcher.fetch(new FetchRequest(hostile.url(n), null, null, Kind.PAGE));
            } catch (Throwable e) {
              outcome = e;
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            boolean isPage = outcome instanceof Page;
            if (!(outcome instanceof FetchResult)
                || isPage && !hostile.behaviour(n).mayBePage()
                || isPage && ((Page) outcome).body().length > LIMIT
                || took.compareTo(DEADLINE.plus(GRACE)) > 0) {
              wrong.put(hostile.behaviour(n).toString(), took + " " + outcome);
            }
          });
    }
    workers.shutdown();
    assertThat(workers.awaitTermination(240, TimeUnit.SECONDS))
        .as("every thread came back")
        .isTrue();
    return wrong;
  }

  private static long liveHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
