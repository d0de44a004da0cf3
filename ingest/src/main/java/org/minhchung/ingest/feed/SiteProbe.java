package org.minhchung.ingest.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.minhchung.ingest.Pause;
import org.minhchung.ingest.feed.SiteReport.Listed;
import org.minhchung.ingest.feed.SiteReport.Robots;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.fetch.RobotsTxt;
import org.minhchung.ingest.fetch.RobotsTxt.Ruling;
import org.minhchung.ingest.source.CanonicalUrl;

/**
 * Finds out what a site offers: what robots.txt allows and names, which feeds and sitemaps there
 * are, and which of them would be crawled. Rests between its requests as a crawl would.
 */
public final class SiteProbe {
  private static final int MOST_REQUESTS = 30;
  private static final List<String> FEED_PATHS =
      List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/feed.json");
  private static final List<String> SITEMAP_PATHS =
      List.of("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap.xml", "/sitemap_index.xml");

  private final Fetcher fetcher;
  private final RobotsTxt robots;
  private final Duration delay;
  private final int maxBytes;
  private final Clock clock;
  private final Pause pause;

  /**
   * Makes a probe.
   *
   * @param delay rest between two requests to a host, longer where robots.txt asks for more
   * @param maxBytes greatest size of an unpacked feed or sitemap, in bytes
   * @param pause how to wait
   */
  public SiteProbe(
      Fetcher fetcher, RobotsTxt robots, Duration delay, int maxBytes, Clock clock, Pause pause) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.delay = delay;
    this.maxBytes = maxBytes;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Looks at a site.
   *
   * @param url its front page, any other page, or a feed
   * @throws IllegalArgumentException when that is not an http or https address
   */
  public SiteReport probe(String url) {
    String asked = CanonicalUrl.of(url.contains("://") ? url : "https://" + url);
    return new Probing(asked).report();
  }

  /** One look at one site. */
  private final class Probing {
    private final String asked;
    private final PoliteVisits visits = new PoliteVisits(fetcher, robots, delay, pause);
    private final FeedReader feeds = new FeedReader(maxBytes, clock);
    private final ListJudge judge = new ListJudge(clock.instant());
    private final List<Listed> lists = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private SiteFacts facts = SiteFacts.NONE;

    Probing(String asked) {
      this.asked = asked;
    }

    SiteReport report() {
      Robots told = robots(asked);
      FetchResult answer = visits.get(asked);
      String error = null;
      Page page = null;
      if (answer instanceof Page served) {
        page = isList(served) ? frontPage(served) : served;
      } else {
        error = reason(answer);
      }
      if (page != null) {
        facts = SiteFacts.of(page);
        look(facts.feeds());
      }
      String home = page == null ? origin(asked) + "/" : page.url();
      if (error == null) {
        if (lists.stream().noneMatch(Listed::crawled)) {
          look(at(home, FEED_PATHS));
        }
        sitemaps(told, home);
        if (page != null && lists.stream().noneMatch(Listed::crawled)) {
          lists.add(judge.section(page));
        }
      }
      String language = facts.language() != null ? facts.language() : judge.language();
      return new SiteReport(
          asked,
          home,
          facts.name() != null ? facts.name() : judge.title(),
          language,
          SiteFacts.country(home, language),
          told,
          lists,
          visits.requests(),
          error);
    }

    private Robots robots(String url) {
      FetchResult answer = visits.robots(url);
      Ruling ruling = robots.of(url);
      List<String> sitemaps = List.of();
      String state;
      if (answer instanceof Page page) {
        state = "read";
        sitemaps = RobotsTxt.sitemaps(page);
      } else {
        state = ruling.unreachable() == null ? "none" : ruling.unreachable().reason();
      }
      return new Robots(
          RobotsTxt.address(url), state, ruling.allowed(), ruling.crawlDelay(), sitemaps);
    }

    /** The address is a feed itself; its site's front page tells the rest. */
    private Page frontPage(Page feed) {
      seen.add(feed.url());
      add(feed.url(), feed);
      return visits.get(origin(asked) + "/") instanceof Page page && !isList(page) ? page : null;
    }

    private boolean isList(Page page) {
      try {
        feeds.read(page.body(), page.contentType(), page.url());
        return true;
      } catch (UnreadableFeedException e) {
        return false; // a page, as it should be
      }
    }

    private void look(Collection<String> urls) {
      for (String url : urls) {
        if (visits.requests() >= MOST_REQUESTS) {
          return;
        }
        if (seen.add(url)) {
          add(url, visits.get(url));
        }
      }
    }

    private void add(String url, FetchResult answer) {
      if (!(answer instanceof Page page)) {
        lists.add(judge.failed(url, reason(answer)));
        return;
      }
      try {
        lists.add(judge.judge(url, feeds.read(page.body(), page.contentType(), page.url())));
      } catch (UnreadableFeedException e) {
        lists.add(judge.failed(url, e.getMessage()));
      }
    }

    /** News sitemaps first; those that robots.txt names before those that are usual. */
    private void sitemaps(Robots told, String home) {
      List<String> named =
          told.sitemaps().stream().map(s -> absolute(home, s)).filter(s -> s != null).toList();
      List<String> news = named.stream().filter(ListJudge::isNewsName).limit(3).toList();
      look(news.isEmpty() ? named.stream().limit(3).toList() : news);
      if (named.isEmpty()) {
        look(at(home, SITEMAP_PATHS.subList(0, 2)));
        if (lists.stream().noneMatch(l -> l.format() == ListFormat.NEWS_SITEMAP)) {
          look(at(home, SITEMAP_PATHS.subList(2, SITEMAP_PATHS.size())));
        }
      }
      look(judge.promisingChildren());
    }

    private String reason(FetchResult answer) {
      return answer instanceof Failed failed ? failed.reason() : "no answer that could be used";
    }
  }

  private static List<String> at(String home, List<String> paths) {
    return paths.stream().map(path -> origin(home) + path).toList();
  }

  private static String absolute(String base, String reference) {
    try {
      return CanonicalUrl.of(base, reference);
    } catch (IllegalArgumentException e) {
      return null; // robots.txt names something that is no address
    }
  }

  private static String origin(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
