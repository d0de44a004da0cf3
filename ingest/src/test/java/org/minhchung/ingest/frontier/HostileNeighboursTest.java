package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.minhchung.ingest.fetch.FetchConfig;
import org.minhchung.ingest.fetch.FetchRequest;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.fetch.hostile.HostileServer;
import org.minhchung.ingest.fetch.hostile.RawServer;
import org.minhchung.ingest.frontier.Visit.FeedVisit;

/**
 * Healthy hosts share the frontier and its threads with hostile ones, each of which holds a thread
 * as long as it can. {@code -Dminhchung.hostile=1000} takes as many of them as a full trial asks
 * for; by default there are fewer, to stay quick.
 */
class HostileNeighboursTest {
  private static final long SEED = 20261124;
  private static final int COUNT = Integer.getInteger("minhchung.hostile", 200);
  private static final int HEALTHY = 200;
  private static final int ROUNDS = 4;
  private static final double MOST_LOSS = 0.05;

  /**
   * Much longer than a thread waits for a core on a busy machine, so that what is lost is lost to
   * threads held, not to cores shared with the servers; a product's is longer still.
   */
  private static final Duration REST = Duration.ofSeconds(2);

  private static final Duration ROUND = Duration.ofSeconds(6);

  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger hostileAnswers = new AtomicInteger();
  private volatile boolean hostileRound;
  private final Clock clock = Clock.systemUTC();
  private final FrontierConfig config = FrontierConfig.defaults();
  private final Frontier frontier = new Frontier(clock, 1, HostTerms.none(), config.workers());

  /** Every host is asked again as soon as it has rested, hostile ones while a round is theirs. */
  private final class Visitor implements Workers.Visitor {
    private final Fetcher fetcher;

    Visitor(Fetcher fetcher) {
      this.fetcher = fetcher;
    }

    @Override
    public Duration visit(Visit visit) {
      boolean isHealthy = visit.host().startsWith("n");
      boolean isPage =
          fetcher.fetch(new FetchRequest(visit.url(), null, null, Kind.PAGE)) instanceof Page;
      if (!isHealthy) {
        hostileAnswers.incrementAndGet();
        if (hostileRound) {
          frontier.add(visit.postponed(Instant.EPOCH));
        }
      } else {
        pages.addAndGet(isPage ? 1 : 0);
        frontier.add(visit.postponed(Instant.EPOCH));
      }
      return REST;
    }

    @Override
    public Duration pause(String host) {
      return REST;
    }

    @Override
    public void giveUp(Visit visit, String reason) {
      throw new IllegalStateException(reason);
    }
  }

  @Test
  @Timeout(300)
  void hardlySlowThem() throws Exception {
    FetchConfig limits =
        new FetchConfig(
            Duration.ofMillis(500),
            Duration.ofMillis(800),
            Duration.ofSeconds(1),
            1024 * 1024,
            1024 * 1024,
            null,
            null,
            List.of("localhost"));
    byte[] page =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20000\r\n\r\n"
                + "x".repeat(20_000))
            .getBytes(StandardCharsets.US_ASCII);
    try (HostileServer hostile = new HostileServer(SEED, COUNT);
        RawServer healthy =
            new RawServer(
                (request, wire) -> {
                  wire.send(page, 0, page.length);
                  return true;
                });
        Fetcher fetcher = new Fetcher(limits, "Minhchung-test/1", clock);
        Workers workers = new Workers(config, frontier, new Visitor(fetcher), clock)) {
      workers.start();
      for (int i = 0; i < HEALTHY; i++) {
        // One after another, or a round would count one burst more or less.
        Instant due = clock.instant().plus(REST.multipliedBy(i).dividedBy(HEALTHY));
        add("http://n" + i + ".localhost:" + healthy.port() + "/", due);
      }
      await().until(() -> pages.get() > 2 * HEALTHY); // classes are loaded, hosts are known
      // Other work on the machine can only make the loss look greater.
      double least = 1;
      for (int round = 1; round <= ROUNDS && least >= MOST_LOSS; round++) {
        double alone = pagesPerSecond(0);
        hostileRound = true;
        for (int i = 0; i < COUNT; i++) {
          add(hostile.url(i), Instant.EPOCH);
        }
        double among = pagesPerSecond(hostileAnswers.get() + COUNT);
        hostileRound = false;
        System.out.printf(
            "healthy hosts: %.1f pages/s alone, %.1f beside %d hostile ones (%.1f %% lost)%n",
            alone, among, COUNT, 100 * (1 - among / alone));
        least = Math.min(least, 1 - among / alone);
      }

      assertThat(least).isLessThan(MOST_LOSS);
    }
  }

  private void add(String url, Instant due) {
    frontier.add(new FeedVisit("a", url, false, 0, url, due, 0));
  }

  /** Of the healthy hosts, for a while and until so many hostile visits have ended. */
  private double pagesPerSecond(int hostile) {
    int before = pages.get();
    long began = System.nanoTime();
    await()
        .atMost(Duration.ofMinutes(4))
        .until(
            () -> hostileAnswers.get() >= hostile && System.nanoTime() - began > ROUND.toNanos());
    return (pages.get() - before) * 1e9 / (System.nanoTime() - began);
  }
}
