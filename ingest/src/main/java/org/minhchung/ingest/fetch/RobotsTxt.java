package org.minhchung.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minhchung.events.net.WebAddress;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.FetchResult.Redirect;
import org.minhchung.ingest.fetch.RobotsCache.Entry;

/**
 * What robots.txt allows (RFC 9309): asked once per scheme, host and port and then believed for a
 * while. A missing file allows everything. A server that fails or stays silent allows nothing until
 * it answers again, unless an earlier copy is at hand, which holds on; after 30 days of silence the
 * file counts as missing.
 *
 * <p>The file can be asked for in turn with the pages of its host: {@link #known} says whether
 * there is need, {@link #address} where it is, and {@link #learn} takes each answer. {@link #of}
 * does all of it at once.
 */
public final class RobotsTxt {
  private static final Duration LONGEST_CACHE = Duration.ofHours(24);
  private static final Duration FAILURE_CACHE = Duration.ofMinutes(5);
  private static final Duration GIVEN_UP = Duration.ofDays(30);
  private static final int MAX_HOPS = 5;
  private static final long MAX_MEMORY = 64L * 1024 * 1024;

  /**
   * The answer for one address.
   *
   * @param allowed whether it may be fetched
   * @param unreachable why robots.txt could not be had, or null; allowed is false then
   * @param crawlDelay what the file asks for, or zero
   */
  public record Ruling(boolean allowed, Failed unreachable, Duration crawlDelay) {}

  /** What an answer to a request for robots.txt led to. */
  public sealed interface Learned {
    /** The rules are known now. */
    record Done() implements Learned {}

    /** The file is at another address, to be asked next. */
    record Elsewhere(String url) implements Learned {}
  }

  private final Fetcher fetcher;
  private final String product;
  private final Duration cache;
  private final Clock clock;
  private final RobotsCache known = new RobotsCache(MAX_MEMORY);

  /**
   * Makes a reader of robots.txt.
   *
   * @param userAgent its letters up to a slash are the product token that rules name
   * @param cache how long a file is believed, at most 24 hours
   */
  public RobotsTxt(Fetcher fetcher, String userAgent, Duration cache, Clock clock) {
    this.fetcher = fetcher;
    this.product = RobotsParser.token(userAgent);
    this.cache = shorter(cache, LONGEST_CACHE);
    this.clock = clock;
  }

  /** Whether an address may be fetched; asks for robots.txt where that is not known. */
  public Ruling of(String url) {
    Optional<Ruling> ruling = known(url);
    if (ruling.isPresent()) {
      return ruling.get();
    }
    String next = address(url);
    for (int hops = 0; next != null; hops++) {
      FetchResult answer = fetcher.fetch(new FetchRequest(next, null, null, Kind.ROBOTS));
      next = learn(url, hops, answer) instanceof Learned.Elsewhere e ? e.url() : null;
    }
    WebAddress address = WebAddress.of(url);
    return ruling(known.get(address.origin()), address);
  }

  /**
   * Whether an address may be fetched, or nothing where its robots.txt is to be asked for first.
   * What is no address of the web may not.
   */
  public Optional<Ruling> known(String url) {
    WebAddress address;
    try {
      address = WebAddress.of(url);
    } catch (IllegalArgumentException e) {
      Failed why = new Failed(url, 0, Fetcher.REFUSED + e.getMessage(), true, null);
      return Optional.of(new Ruling(false, why, Duration.ZERO));
    }
    Entry entry = known.get(address.origin());
    return entry == null || !clock.instant().isBefore(entry.expires())
        ? Optional.empty()
        : Optional.of(ruling(entry, address));
  }

  private static Ruling ruling(Entry entry, WebAddress address) {
    RobotsRules rules = entry.rules();
    return rules == null
        ? new Ruling(false, entry.unreachable(), Duration.ZERO)
        : new Ruling(rules.allows(address.target()), null, rules.crawlDelay());
  }

  /**
   * Where the robots.txt of an address is.
   *
   * @throws IllegalArgumentException when it is no address of the web
   */
  public static String address(String url) {
    return WebAddress.of(url).origin() + "/robots.txt";
  }

  /** The sitemaps that a robots.txt names, as it writes them. */
  public static List<String> sitemaps(Page file) {
    return RobotsParser.sitemaps(file.body());
  }

  /**
   * Takes an answer to a request for robots.txt.
   *
   * @param origin any address of the host whose rules are asked for, however often the file moved
   * @param hops how many redirects led to this answer; after the fifth the file counts as missing
   */
  public Learned learn(String origin, int hops, FetchResult answer) {
    if (answer instanceof Redirect redirect && hops < MAX_HOPS) {
      return new Learned.Elsewhere(redirect.target());
    }
    String key = WebAddress.of(origin).origin();
    Instant now = clock.instant();
    if (answer instanceof Page page) {
      RobotsRules rules = RobotsParser.read(page.body(), product);
      known.put(key, new Entry(rules, null, null, now.plus(cache)));
    } else if (answer instanceof Failed failed && !isAbsent(failed)) {
      known.put(key, unreachable(known.get(key), failed, now));
    } else {
      known.put(key, new Entry(RobotsRules.ALLOW_ALL, null, null, now.plus(cache)));
    }
    return new Learned.Done();
  }

  private Entry unreachable(Entry before, Failed why, Instant now) {
    boolean first = before == null || before.unreachableSince() == null;
    Instant since = first ? now : before.unreachableSince();
    Instant expires = now.plus(shorter(FAILURE_CACHE, cache));
    if (!since.plus(GIVEN_UP).isAfter(now)) {
      return new Entry(RobotsRules.ALLOW_ALL, null, since, expires);
    }
    return before == null
        ? new Entry(null, why, since, expires)
        : new Entry(before.rules(), why, since, expires);
  }

  /** RFC 9309: every answer of the 400 range but 429 means that there is no such file. */
  private static boolean isAbsent(Failed failed) {
    return failed.status() >= 400 && failed.status() < 500 && failed.status() != 429;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
