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
import java.util.Optional;
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

  /** What became of the search for a robots.txt. */
  public sealed interface Learned {
    /** It is over. */
    record Done() implements Learned {}

    /** It goes on at another address. */
    record Elsewhere(String url) implements Learned {}
  }

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
    String origin = origin(url);
    String next = address(url);
    for (int hops = 0; known(url).isEmpty(); hops++) {
      FetchResult answer = fetcher.fetch(new FetchRequest(next, null, null, Kind.ROBOTS));
      if (learn(origin, hops, answer) instanceof Learned.Elsewhere elsewhere) {
        next = elsewhere.url();
      }
    }
    return known(url).orElseThrow();
  }

  /** Whether an address may be fetched, where that is known and fresh. */
  public Optional<Ruling> known(String url) {
    Rules rules = byOrigin.get(origin(url));
    if (rules == null || !clock.instant().isBefore(rules.expires())) {
      return Optional.empty();
    }
    long delay = rules.rules().getCrawlDelay();
    return Optional.of(
        new Ruling(
            rules.rules().isAllowed(url),
            rules.unreachable(),
            delay <= 0 ? Duration.ZERO : Duration.ofMillis(delay)));
  }

  /** Where the robots.txt is that rules over an address. */
  public static String address(String url) {
    return origin(url) + "/robots.txt";
  }

  /** Scheme, host and port of an address. */
  private static String origin(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /**
   * Takes an answer.
   *
   * @param origin whose rules are sought
   * @param hops how many redirects led to the answer
   */
  public Learned learn(String origin, int hops, FetchResult answer) {
    if (answer instanceof Redirect redirect && hops < MAX_HOPS) {
      return new Learned.Elsewhere(redirect.target());
    }
    if (byOrigin.size() >= MAX_CACHED) {
      Instant now = clock.instant();
      byOrigin.values().removeIf(r -> !now.isBefore(r.expires()));
    }
    byOrigin.put(origin, rules(origin, answer));
    return new Learned.Done();
  }

  private Rules rules(String origin, FetchResult answer) {
    Instant expires = clock.instant().plus(cache);
    if (answer instanceof Page page) {
      SimpleRobotRules parsed =
          new SimpleRobotRulesParser(Long.MAX_VALUE, 0) // a long delay is capped, not a ban
              .parseContent(
                  origin + "/robots.txt", page.body(), page.contentType(), List.of(product));
      return new Rules(parsed, null, expires);
    }
    if (answer instanceof Failed failed && !isAbsent(failed)) {
      return new Rules(
          new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
          failed,
          clock.instant().plus(shorter(FAILURE_CACHE, cache)));
    }
    return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, expires);
  }

  /** RFC 9309: every answer of the 400 range but 429 means that there is no such file. */
  private static boolean isAbsent(Failed failed) {
    return failed.status() >= 400 && failed.status() < 500 && failed.status() != 429;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
