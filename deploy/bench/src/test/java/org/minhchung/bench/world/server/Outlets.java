package org.minhchung.bench.world.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.minhchung.bench.world.model.Listing;
import org.minhchung.bench.world.model.Naming;
import org.minhchung.bench.world.model.Rules;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.Story;
import org.minhchung.bench.world.model.Trouble;
import org.minhchung.bench.world.model.World;
import org.minhchung.bench.world.server.Answer.Manner;
import org.minhchung.bench.world.server.Traces.Purpose;

/** Answers for every outlet of the world. */
public final class Outlets implements Function<Request, Answer> {
  private static final Duration FAILS_FOR = Duration.ofMinutes(20);
  private static final String HTML = "text/html; charset=utf-8";

  private final World world;
  private final Traces traces;
  private final Clock clock;
  private final int port;
  private final AtomicLong asked = new AtomicLong();
  private final Bomb bomb = new Bomb();

  /**
   * Opens the outlets.
   *
   * @param port that their addresses name
   */
  public Outlets(World world, Traces traces, Clock clock, int port) {
    this.world = world;
    this.traces = traces;
    this.clock = clock;
    this.port = port;
  }

  @Override
  public Answer apply(Request request) {
    Site site = world.at(request.host());
    Instant now = clock.instant();
    if (site == null) {
      traces.count(Purpose.OTHER);
      return Answer.status(404);
    }
    Answer troubled = troubled(site, request, now);
    if (troubled != null) {
      return troubled;
    }
    Answer answer = answer(site, request, now);
    if (site.trouble() == Trouble.SLOW) {
      answer = answer.after(Duration.ofMillis(2_000 + Math.floorMod(asked.get() * 997, 6_000L)));
    }
    boolean packs = site.compresses() && request.header("accept-encoding").contains("gzip");
    return packs && answer.status() == 200 && answer.manner() == Manner.PLAIN
        ? packed(answer)
        : answer;
  }

  private Answer troubled(Site site, Request request, Instant now) {
    long nth = asked.incrementAndGet();
    Answer trouble =
        switch (site.trouble()) {
          case FAILURES -> site.isInSpell(now) ? Answer.status(nth % 2 == 0 ? 500 : 503) : null;
          case SILENCES -> site.isInSpell(now) ? Answer.status(200).sent(Manner.SILENT) : null;
          case RESETS -> nth % 10 == 0 ? Answer.status(200).sent(Manner.RESET) : null;
          case TOO_MANY ->
              nth % 20 == 0
                  ? Answer.status(429).with("Retry-After", Long.toString(60 + nth % 240))
                  : null;
          default -> null;
        };
    if (trouble != null) {
      traces.count(request.isRobots() ? Purpose.ROBOTS : Purpose.OTHER);
      noteAsked(site, request, now);
    }
    return trouble;
  }

  private Answer answer(Site site, Request request, Instant now) {
    String path = request.path();
    if (request.isRobots()) {
      traces.count(Purpose.ROBOTS);
      return robots(site, request.host(), now);
    }
    if (site.naming() == Naming.MOVED && request.host().equals(site.host())) {
      traces.count(Purpose.REDIRECT);
      noteAsked(site, request, now);
      return Answer.redirect(301, base(site.wwwHost()) + request.target());
    }
    if (path.equals(site.listing().path()) || path.equals(Site.SECOND_FEED)) {
      traces.count(Purpose.LISTING);
      return listing(site, request, now);
    }
    if (site.listing() == Listing.SITEMAP_INDEX && path.equals(Listing.NEWS_SITEMAP.path())) {
      traces.count(Purpose.LISTING);
      return listing(site, request, now);
    }
    int number = Story.numberAt(path);
    if (number >= 0 && number < site.stories().size()) {
      return story(site, site.stories().get(number), request, now);
    }
    traces.count(Purpose.OTHER);
    return path.startsWith("/calendar/")
        ? Answer.ok(HTML, ListingPages.calendar(path))
        : Answer.status(404);
  }

  private Answer robots(Site site, String host, Instant now) {
    Rules rules = site.rulesOf(host);
    return switch (rules) {
      case MISSING -> Answer.status(404);
      case FORBIDDEN -> Answer.status(403);
      case FAILS_AT_FIRST ->
          now.isBefore(world.origin().plus(FAILS_FOR))
              ? Answer.status(503)
              : Answer.ok("text/plain", RobotsFiles.of(rules));
      case ELSEWHERE -> Answer.redirect(301, base(site.wwwHost()) + "/robots.txt");
      default -> Answer.ok("text/plain", RobotsFiles.of(rules));
    };
  }

  private Answer listing(Site site, Request request, Instant now) {
    List<Story> stories = site.newest(now);
    String tag =
        "\""
            + stories.stream().mapToInt(Story::number).max().orElse(-1)
            + "-"
            + stories.size()
            + "\"";
    boolean validates = site.validates() && site.naming() != Naming.SESSIONS;
    if (validates && request.header("if-none-match").equals(tag)) {
      return Answer.status(304);
    }
    traces.listed(site, stories, now);
    Answer answer = new ListingPages(site, base(request.host()), now).of(request.path(), stories);
    return validates ? answer.with("ETag", tag) : answer;
  }

  private Answer story(Site site, Story story, Request request, Instant now) {
    if (!story.isOut(now)) {
      traces.count(Purpose.OTHER);
      return Answer.status(404);
    }
    traces.count(Purpose.STORY);
    traces.asked(story, now);
    if (story.isGone(now)) {
      return Answer.status(story.number() % 2 == 0 ? 404 : 410);
    }
    boolean second = story.number() % 2 == 1;
    Answer page =
        Answer.ok(HTML, StoryPage.of(site, story, base(request.host()), request.path(), now));
    return switch (second ? site.trouble() : Trouble.NONE) {
      case DRIPS -> page.sent(Manner.DRIP);
      case ENDLESS -> page.sent(Manner.ENDLESS);
      case BOMBS -> page.with("Content-Encoding", "gzip").withBody(bomb.packed());
      case LOOPS ->
          Answer.redirect(
              302,
              base(site.host())
                  + story.path()
                  + (request.target().contains("?") ? "" : "?again=1"));
      case CHAINS -> chain(site, story, request, page, now);
      default -> sent(story, page, now);
    };
  }

  private Answer chain(Site site, Story story, Request request, Answer page, Instant now) {
    int step =
        request.target().contains("?step=")
            ? request.target().charAt(request.target().length() - 1) - '0'
            : 0;
    return step >= 3
        ? sent(story, page, now)
        : Answer.redirect(302, base(site.host()) + story.path() + "?step=" + (step + 1));
  }

  private Answer sent(Story story, Answer page, Instant now) {
    traces.sent(story, now);
    return page;
  }

  private void noteAsked(Site site, Request request, Instant now) {
    int number = Story.numberAt(request.path());
    if (number >= 0 && number < site.stories().size()) {
      traces.asked(site.stories().get(number), now);
    }
  }

  private String base(String host) {
    return "http://" + host + ":" + port;
  }

  private static Answer packed(Answer answer) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(answer.body().length / 4 + 100);
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(answer.body());
      }
      return answer.withBody(bytes.toByteArray()).with("Content-Encoding", "gzip");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
