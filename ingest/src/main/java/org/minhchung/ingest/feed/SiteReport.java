package org.minhchung.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a site offers to a crawler and what Minhchung would take.
 *
 * @param asked the address that was asked about
 * @param homepage the site's front page
 * @param name what the site calls itself, or null
 * @param language BCP-47, or null
 * @param country a guess, ISO 3166-1 alpha-2, or null
 * @param robots what robots.txt says
 * @param lists every feed, sitemap and section page that was looked at
 * @param requests how many requests it took
 * @param error why nothing could be found out, or null
 */
public record SiteReport(
    String asked,
    String homepage,
    String name,
    String language,
    String country,
    Robots robots,
    List<Listed> lists,
    int requests,
    String error) {

  /**
   * What robots.txt says.
   *
   * @param address where it is
   * @param state what came of asking for it: {@code read}, {@code none}, or why it was not to be
   *     had
   * @param allowed whether the front page may be fetched
   * @param crawlDelay what it asks for, or zero
   * @param sitemaps those it names
   */
  public record Robots(
      String address, String state, boolean allowed, Duration crawlDelay, List<String> sitemaps) {
    public Robots {
      sitemaps = List.copyOf(sitemaps);
    }
  }

  /**
   * A feed, sitemap or section page.
   *
   * @param format null where it could not be read
   * @param title what it calls itself, or null
   * @param items how many pages it lists
   * @param newest date of the newest, or null
   * @param rhythm usual pause between two items by their dates, or null
   * @param hub where its news are told unasked (WebSub), or null
   * @param crawled whether it would be crawled
   * @param reason why, or why not
   */
  public record Listed(
      String url,
      ListFormat format,
      String title,
      int items,
      Instant newest,
      Duration rhythm,
      String hub,
      boolean crawled,
      String reason) {}

  public SiteReport {
    lists = List.copyOf(lists);
  }

  /** The feeds that would be crawled. */
  public List<String> feeds() {
    return crawled(l -> l.format() != ListFormat.SECTION && !l.format().isSitemap());
  }

  /** The sitemaps that would be crawled. */
  public List<String> sitemaps() {
    return crawled(l -> l.format().isSitemap());
  }

  /** The section pages that would be crawled. */
  public List<String> sections() {
    return crawled(l -> l.format() == ListFormat.SECTION);
  }

  private List<String> crawled(java.util.function.Predicate<Listed> kind) {
    return lists.stream().filter(l -> l.crawled() && kind.test(l)).map(Listed::url).toList();
  }
}
