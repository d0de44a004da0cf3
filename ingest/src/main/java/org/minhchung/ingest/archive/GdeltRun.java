package org.minhchung.ingest.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.ingest.Pause;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.source.CanonicalUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass over GDELT's files and its counts; used by one thread. What is found is handed to the
 * crawl no faster than it can be fetched politely, for more would only wait there and keep news
 * out.
 */
final class GdeltRun implements GdeltFile.Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(GdeltRun.class);
  private static final int EXAMPLES = 20;
  private static final int UNDER_WAY = 5_000;
  private static final Duration ROUND = Duration.ofSeconds(1);

  /** Of all hosts together, in a round. */
  private static final int EACH_ROUND = 10;

  private static final int ROUNDS_BETWEEN_WORDS = 60;

  private record Found(String url, String sourceId) {}

  private final FetchTasks tasks;
  private final Outlets outlets;
  private final Clock clock;
  private final Instant began;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Deque<Found>> byHost = new LinkedHashMap<>();
  private final Deque<CompletableFuture<Void>> sent = new ArrayDeque<>();
  private final SortedMap<String, Integer> skips = new TreeMap<>();
  private final List<String> examples = new ArrayList<>();
  private int lines;
  private int asked;
  private int malformed;

  GdeltRun(FetchTasks tasks, Outlets outlets, Clock clock) {
    this.tasks = tasks;
    this.outlets = outlets;
    this.clock = clock;
    this.began = clock.instant();
  }

  @Override
  public void page(String place, String url) {
    String canonical;
    try {
      canonical = CanonicalUrl.of(url);
    } catch (IllegalArgumentException e) {
      malformed(place, e.getMessage());
      return;
    }
    lines++;
    String source = outlets.of(canonical);
    if (source == null && !outlets.isEmpty()) {
      skip("of no outlet that is listed");
    } else if (!seen.add(canonical)) {
      skip("same address as a line before");
    } else if (!tasks.isNew(canonical)) {
      skip("already known");
    } else {
      byHost
          .computeIfAbsent(CanonicalUrl.host(canonical), host -> new ArrayDeque<>())
          .add(new Found(canonical, source));
    }
  }

  /** Hands all that was found to the crawl, host by host in turn. */
  void send(Pause pause) {
    Deque<Deque<Found>> hosts = new ArrayDeque<>(byHost.values());
    for (long round = 1; !hosts.isEmpty(); round++) {
      int inRound = 0;
      for (int left = hosts.size(); left > 0 && inRound < EACH_ROUND; left--) {
        Deque<Found> host = hosts.remove();
        if (tasks.hasRoom(host.peek().url())) {
          ask(host.remove());
          inRound++;
        }
        if (!host.isEmpty()) {
          hosts.add(host);
        }
      }
      if (!hosts.isEmpty()) {
        pause.rest(ROUND);
      }
      if (round % ROUNDS_BETWEEN_WORDS == 0) {
        LOG.atInfo().addKeyValue("hosts", hosts.size()).log("{} pages handed to the crawl", asked);
      }
    }
  }

  private void ask(Found page) {
    asked++;
    keep(tasks.found(page.url(), page.sourceId(), Reason.BACKFILL, null, null, clock.instant()));
  }

  @Override
  public void other(String reason) {
    lines++;
    skip(reason);
  }

  @Override
  public void malformed(String place, String reason) {
    lines++;
    malformed++;
    if (examples.size() < EXAMPLES) {
      examples.add(place + ": " + reason);
    }
  }

  private void skip(String reason) {
    skips.merge(reason, 1, Integer::sum);
  }

  private void keep(CompletableFuture<Void> task) {
    sent.add(task);
    if (sent.size() > UNDER_WAY) {
      safe(sent.remove());
    }
  }

  private static void safe(CompletableFuture<Void> task) {
    try {
      task.join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "Kafka did not take all of the backfill; run it again: " + e.getCause().getMessage(), e);
    }
  }

  GdeltReport report() {
    sent.forEach(GdeltRun::safe);
    return new GdeltReport(
        lines, asked, skips, malformed, examples, Duration.between(began, clock.instant()));
  }
}
