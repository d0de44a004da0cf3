package org.minhchung.local.source;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.minhchung.events.Source;
import org.minhchung.events.source.SourceCheck;
import org.minhchung.events.source.SourceIds;
import org.minhchung.ingest.IngestConfig;
import org.minhchung.ingest.Pause;
import org.minhchung.ingest.feed.SiteProbe;
import org.minhchung.ingest.feed.SiteReport;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.fetch.RobotsTxt;

/** Looks at a site and says what of it would be crawled. */
public final class SiteLook {
  private SiteLook() {}

  /**
   * Asks the site, at the pace of a crawl.
   *
   * @throws IllegalArgumentException when that is not an http or https address
   */
  public static SiteReport at(String url, IngestConfig config) {
    Clock clock = Clock.systemUTC();
    try (Fetcher fetcher = new Fetcher(config.fetch(), config.signature(), clock)) {
      RobotsTxt robots =
          new RobotsTxt(fetcher, config.signature(), config.fetch().robotsCache(), clock);
      return new SiteProbe(
              fetcher,
              robots,
              config.frontier().hostDelay(),
              config.fetch().maxFeedBytes(),
              clock,
              Pause.real())
          .probe(url);
    }
  }

  /** The source that a report suggests. */
  public static Source proposed(SiteReport report, Set<String> usedIds) {
    String name =
        Objects.requireNonNullElseGet(
            report.name(),
            () -> report.homepage().replaceFirst("^https?://(www\\.)?([^/]*).*", "$2"));
    boolean isLanguage = report.language() != null && SourceCheck.isLanguage(report.language());
    return new Source(
        SourceIds.propose(name, report.homepage(), usedIds),
        name.length() > 200 ? name.substring(0, 200) : name,
        report.homepage(),
        report.country(),
        isLanguage ? List.of(report.language()) : List.of(),
        report.feeds(),
        report.sitemaps(),
        null,
        null,
        true,
        report.sections(),
        null,
        null,
        null);
  }

  /** A source of which only name and front page are known. */
  public static Source bare(String name, String homepage, Set<String> usedIds) {
    String id = SourceIds.propose(name, homepage, usedIds);
    return new Source(id, name, homepage, null, null, null, null, null, null, true);
  }

  /** A report for people, line by line. */
  public static String text(SiteReport report) {
    StringBuilder out = new StringBuilder();
    line(out, "site", report.homepage());
    line(out, "name", report.name());
    line(out, "language", report.language());
    line(out, "country", report.country());
    line(
        out,
        "robots.txt",
        report.robots().state()
            + (report.robots().allowed() ? ", pages may be fetched" : ", pages must not be fetched")
            + (report.robots().crawlDelay().isZero()
                ? ""
                : ", " + report.robots().crawlDelay().toSeconds() + " s between requests"));
    for (SiteReport.Listed list : report.lists()) {
      out.append(list.crawled() ? "would crawl  " : "would leave  ")
          .append(list.url())
          .append('\n');
      out.append("             ");
      if (list.format() != null) {
        out.append(list.format().label()).append(", ").append(list.items()).append(" items");
        if (list.newest() != null) {
          out.append(", newest ").append(list.newest());
        }
        out.append(list.hub() == null ? "" : ", WebSub").append("; ");
      }
      out.append(list.reason()).append('\n');
    }
    if (report.lists().stream().noneMatch(SiteReport.Listed::crawled)) {
      out.append("Nothing would be crawled.\n");
    }
    out.append(report.requests()).append(" requests\n");
    return out.toString();
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(String.format("%-12s %s%n", name, value == null ? "(not found)" : value));
  }
}
