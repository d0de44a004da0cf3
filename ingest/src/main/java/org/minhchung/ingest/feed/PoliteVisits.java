package org.minhchung.ingest.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.minhchung.ingest.Pause;
import org.minhchung.ingest.fetch.FetchRequest;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Redirect;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.fetch.RobotsTxt;
import org.minhchung.ingest.fetch.RobotsTxt.Learned.Elsewhere;
import org.minhchung.ingest.fetch.RobotsTxt.Ruling;
import org.minhchung.ingest.source.CanonicalUrl;

/** Requests one after the other, outside the frontier: as robots.txt allows and with rests. */
final class PoliteVisits {
  private static final int MAX_REDIRECTS = 5;

  private final Fetcher fetcher;
  private final RobotsTxt robots;
  private final Duration delay;
  private final Pause pause;
  private final Map<String, Duration> restOf = new HashMap<>();
  private int requests;

  PoliteVisits(Fetcher fetcher, RobotsTxt robots, Duration delay, Pause pause) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.delay = delay;
    this.pause = pause;
  }

  /** Asks for an address and goes where it leads. */
  FetchResult get(String url) {
    String at = url;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      if (robots.known(at).isEmpty()) {
        robots(at);
      }
      Ruling ruling = robots.of(at);
      if (!ruling.allowed()) {
        String why = ruling.unreachable() == null ? "" : ": " + ruling.unreachable().reason();
        return new Failed(at, 0, "robots.txt forbids" + why, true, null);
      }
      FetchResult answer = ask(at, Kind.FEED);
      restOf.put(CanonicalUrl.host(at), longer(delay, ruling.crawlDelay()));
      if (!(answer instanceof Redirect redirect)) {
        return answer;
      }
      at = redirect.target();
    }
    return new Failed(at, 0, "more than " + MAX_REDIRECTS + " redirects", true, null);
  }

  /** Asks for the robots.txt of an address, wherever it has moved, and has it learnt. */
  FetchResult robots(String url) {
    FetchResult answer = ask(RobotsTxt.address(url), Kind.ROBOTS);
    for (int hops = 0; robots.learn(url, hops, answer) instanceof Elsewhere next; hops++) {
      answer = ask(next.url(), Kind.ROBOTS);
    }
    Duration asked = robots.of(url).crawlDelay();
    restOf.put(CanonicalUrl.host(url), longer(delay, asked));
    return answer;
  }

  int requests() {
    return requests;
  }

  private FetchResult ask(String url, Kind kind) {
    Duration rest = restOf.putIfAbsent(CanonicalUrl.host(url), delay);
    if (rest != null) {
      pause.rest(rest);
    }
    requests++;
    return fetcher.fetch(new FetchRequest(url, null, null, kind));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
