package org.minhchung.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.FetchResult.Redirect;

/**
 * What robots.txt allows (RFC 9309): asked once per scheme, host and port and then believed for a
 * while. A missing file allows everything; a server that fails or stays silent allows nothing until
 * it is asked again.
 */
public final class RobotsTxt {
  private static final Duration FAILURE_CACHE = Duration.ofMinutes(5);
  private static final int MAX_HOPS = 5;
  private static final int MAX_CACHED = 20_000;

  /**
   * The answer for one address.
   *
   * @param allowed whether it may be fetched
   * @param unreachable why robots.txt could not be had, or null; allowed is false then
   * @param crawlDelay what the file asks for, or zero
   */
  public record Ruling(boolean allowed, Failed unreachable, Duration crawlDelay) {}

  private record Rules(SimpleRobotRules rules, Failed unreachable, Instant expires) {}

  private final Fetcher fetcher;
  private final String product;
  private final Duration cache;
  private final Clock clock;
  private final Map<String, Rules> byOrigin = new ConcurrentHashMap<>();

  /**
   * Makes a reader of robots.txt.
   *
   * @param userAgent its first word up to a slash is the product token that rules name
   */
  public RobotsTxt(Fetcher fetcher, String userAgent, Duration cache, Clock clock) {
    this.fetcher = fetcher;
    this.product = userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    this.cache = cache;
    this.clock = clock;
  }

  /** Whether an address may be fetched; asks for robots.txt where that is not known. */
  public Ruling of(String url) {
    URI uri = URI.create(url);
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    Rules rules = byOrigin.get(origin);
    if (rules == null || !clock.instant().isBefore(rules.expires())) {
      rules = ask(origin + "/robots.txt");
      if (byOrigin.size() >= MAX_CACHED) {
        Instant now = clock.instant();
        byOrigin.values().removeIf(r -> !now.isBefore(r.expires()));
      }
      byOrigin.put(origin, rules);
    }
    long delay = rules.rules().getCrawlDelay();
    return new Ruling(
        rules.rules().isAllowed(url),
        rules.unreachable(),
        delay <= 0 ? Duration.ZERO : Duration.ofMillis(delay));
  }

  private Rules ask(String robots) {
    String url = robots;
    for (int hop = 0; hop <= MAX_HOPS; hop++) {
      FetchResult result = fetcher.fetch(new FetchRequest(url, null, null, Kind.ROBOTS));
      if (result instanceof Page page) {
        SimpleRobotRules parsed =
            new SimpleRobotRulesParser(Long.MAX_VALUE, 0) // a long delay is capped, not a ban
                .parseContent(robots, page.body(), page.contentType(), List.of(product));
        return new Rules(parsed, null, clock.instant().plus(cache));
      }
      if (result instanceof Redirect redirect) {
        url = redirect.target();
        continue;
      }
      if (result instanceof Failed failed && !isAbsent(failed)) {
        return new Rules(
            new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
            failed,
            clock.instant().plus(shorter(FAILURE_CACHE, cache)));
      }
      break;
    }
    return new Rules(
        new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, clock.instant().plus(cache));
  }

  /** RFC 9309: every answer of the 400 range but 429 means that there is no such file. */
  private static boolean isAbsent(Failed failed) {
    return failed.status() >= 400 && failed.status() < 500 && failed.status() != 429;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
