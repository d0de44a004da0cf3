package org.minhchung.bench.world.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.minhchung.events.Json;
import org.minhchung.events.Source;

/**
 * One outlet of the world: its host, what it is like, and every story that it will ever publish.
 *
 * @param number from zero
 * @param host such as {@code h00007.localhost}; a registrable domain of its own, as outlets have
 * @param listed how many stories its feed has at the origin; later up to twice as many
 * @param pageBytes about how large a page is, in bytes
 * @param stories oldest first
 */
public record Site(
    int number,
    String host,
    Rhythm rhythm,
    Listing listing,
    Rules rules,
    Trouble trouble,
    Naming naming,
    boolean compresses,
    boolean validates,
    int listed,
    int pageBytes,
    List<Story> stories) {

  /** Path of a second feed. */
  public static final String SECOND_FEED = "/mobile.xml";

  static Site of(long seed, int number, int listed, Instant origin, Instant end) {
    Random random = new Random(seed * 1_000_003 + number);
    random.nextLong();
    Rhythm rhythm = Share.of(Rhythm.values(), seed, number, Math.sqrt(2));
    Naming naming = Share.of(Naming.values(), seed, number, Math.sqrt(7));
    // what is told in other ways here has feeds, for these are what can have a second one
    Listing listing =
        naming.hasSecondFeed() || naming == Naming.SESSIONS
            ? Listing.RSS
            : Share.of(Listing.values(), seed, number, Math.sqrt(3));
    int shown = Math.max(listed, rhythm.leastListed());
    ZoneOffset zone = ZoneOffset.ofHours(random.nextInt(21) - 8);
    List<Story> stories = new ArrayList<>();
    List<Instant> times = rhythm.times(random, zone, origin, end);
    int old = (int) times.stream().filter(t -> t.isBefore(origin)).count();
    for (Instant time : times.subList(Math.max(0, old - shown), times.size())) {
      stories.add(story(random, number, stories.size(), time));
    }
    return new Site(
        number,
        String.format(Locale.ROOT, "h%05d.localhost", number),
        rhythm,
        listing,
        Share.of(Rules.values(), seed, number, Math.sqrt(5)),
        Share.of(Trouble.values(), seed, number, Math.sqrt(11)),
        naming,
        random.nextInt(4) == 0,
        random.nextInt(10) != 0,
        shown,
        random.nextInt(10) == 0 ? 170_000 : 20_000 + random.nextInt(40_000),
        List.copyOf(stories));
  }

  private static Story story(Random random, int site, int number, Instant time) {
    boolean changes = random.nextInt(20) == 0;
    Duration later = Duration.ofMinutes(20 + random.nextInt(100));
    boolean goes = random.nextInt(100) == 0;
    return new Story(
        site,
        number,
        time,
        changes ? time.plus(later) : null,
        goes ? time.plus(later).plus(later) : null);
  }

  /** The hosts beside its own that belong to it. */
  public String wwwHost() {
    return "www." + host;
  }

  /** The host of its copies for small screens. */
  public String mobileHost() {
    return "m." + host;
  }

  /** What the robots.txt of one of its hosts says. */
  public Rules rulesOf(String oneHost) {
    if (oneHost.equals(mobileHost())) {
      return Rules.MISSING;
    }
    boolean isOther = oneHost.equals(wwwHost());
    return isOther && (rules == Rules.ELSEWHERE || rules == Rules.FAILS_AT_FIRST)
        ? Rules.OPEN
        : rules;
  }

  /** What it lists at an instant, newest first. */
  public List<Story> newest(Instant now) {
    int end = stories.size();
    while (end > 0 && !stories.get(end - 1).isOut(now)) {
      end--;
    }
    List<Story> newest = new ArrayList<>();
    for (int i = end - 1; i >= 0 && newest.size() < 2 * listed; i--) {
      if (!stories.get(i).isGone(now)) {
        newest.add(stories.get(i));
      }
    }
    return newest;
  }

  /** Whether its server has a spell of trouble. */
  public boolean isInSpell(Instant now) {
    long second = now.getEpochSecond() + number * 977L;
    return switch (trouble) {
      case FAILURES -> second % 4_000 < 300 + number % 600;
      case SILENCES -> second % 7_000 < 300 + number % 300;
      default -> false;
    };
  }

  /** Whether a story can be had by an honest crawler at all. */
  public boolean isFetchable(Story story) {
    return !rules.forbids(story.path())
        && !rules.forbids(listing.path())
        && !(trouble.spoilsStories() && story.number() % 2 == 1);
  }

  /** The canonical addresses under which it lists a story. */
  public List<String> addresses(Story story, int port) {
    String page = "http://" + host + ":" + port + story.path();
    return switch (naming) {
      case AMP -> List.of(page, "http://" + host + ":" + port + "/amp" + story.path());
      case MOBILE -> List.of(page, "http://" + mobileHost() + ":" + port + story.path());
      default -> List.of(page);
    };
  }

  /** As the list of sources has it. */
  public Source source(int port, Duration pollInterval) {
    String base = "http://" + host + ":" + port;
    List<String> feeds = new ArrayList<>();
    if (!listing.isSitemap() && listing != Listing.SECTION) {
      feeds.add(base + listing.path());
    }
    if (naming.hasSecondFeed()) {
      feeds.add(base + SECOND_FEED);
    }
    Map<String, Object> fields =
        Map.of(
            "id",
            "world-" + number,
            "name",
            "World outlet " + number,
            "homepage",
            base + "/",
            "languages",
            List.of("en"),
            "feeds",
            feeds,
            "sitemaps",
            listing.isSitemap() ? List.of(base + listing.path()) : List.of(),
            "sections",
            listing == Listing.SECTION ? List.of(base + listing.path()) : List.of(),
            "pollInterval",
            pollInterval.toString(),
            "enabled",
            true);
    return Json.mapper().convertValue(fields, Source.class);
  }
}
