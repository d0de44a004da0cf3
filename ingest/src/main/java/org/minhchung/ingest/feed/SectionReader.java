package org.minhchung.ingest.feed;

import crawlercommons.domains.EffectiveTldFinder;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.charset.PageCharset;
import org.minhchung.ingest.extract.page.PageParser;
import org.minhchung.ingest.feed.FeedContent.About;
import org.minhchung.ingest.source.CanonicalUrl;

/**
 * Finds the articles that a section page lists, for outlets with neither feed nor sitemap. Several
 * weak signs are added up: words as long as a headline, an address like an article's, links built
 * alike around it in page and address; standing in a menu counts against it. What is listed that is
 * no article costs a request and is told apart once it is read.
 */
final class SectionReader {
  private static final double ENOUGH = 4;
  private static final int ALIKE = 3;
  private static final double MOSTLY = 0.5;

  private final Clock clock;

  SectionReader(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads a page.
   *
   * @throws UnreadableFeedException when no article can be made out on it
   */
  FeedContent read(byte[] body, String contentType, String url) throws UnreadableFeedException {
    String html = PageParser.bounded(PageCharset.decode(body, contentType));
    Document page = PageParser.parse(html, url);
    FoundItems found = new FoundItems(clock.instant());
    for (PageLink link : articles(links(page, url).values())) {
      found.add(url, List.of(link.url()), link.text(), null);
    }
    if (found.size() == 0) {
      throw new UnreadableFeedException("not a section page: no links to articles can be made out");
    }
    Element root = page.selectFirst("html");
    String language = root == null || root.attr("lang").isBlank() ? null : root.attr("lang");
    return new FeedContent(
        ListFormat.SECTION,
        found.items(),
        List.of(),
        0,
        new About(FoundItems.plain(page.title()), language, null, null, PollHints.NONE));
  }

  private static Map<String, PageLink> links(Document page, String url) {
    Element base = page.selectFirst("base[href]");
    String from = url;
    if (base != null) {
      try {
        from = CanonicalUrl.of(url, base.attr("href"));
      } catch (IllegalArgumentException e) {
        from = url;
      }
    }
    String self = CanonicalUrl.of(url);
    String site = site(self);
    Map<String, PageLink> links = new LinkedHashMap<>();
    for (Element link : page.select("a[href]")) {
      String target;
      try {
        target = CanonicalUrl.of(from, link.attr("href"));
      } catch (IllegalArgumentException e) {
        continue; // mailto:, javascript: and what is no address
      }
      if (!target.equals(self) && site(target).equals(site)) {
        links.computeIfAbsent(target, PageLink::new).met(link);
      }
    }
    return links;
  }

  private static List<PageLink> articles(Collection<PageLink> links) {
    Map<String, int[]> bySignature = new HashMap<>();
    Map<String, Integer> byPattern = new HashMap<>();
    for (PageLink link : links) {
      for (String signature : link.signatures()) {
        int[] count = bySignature.computeIfAbsent(signature, s -> new int[2]);
        count[0]++;
        count[1] += link.isHeadline() ? 1 : 0;
      }
      if (link.isHeadline() && !link.isNavigation()) {
        byPattern.merge(ArticleAddress.pattern(link.url()), 1, Integer::sum);
      }
    }
    Set<String> lists =
        bySignature.entrySet().stream()
            .filter(e -> e.getValue()[1] >= ALIKE && e.getValue()[1] >= MOSTLY * e.getValue()[0])
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return links.stream().filter(l -> isArticle(l, lists, byPattern)).toList();
  }

  private static boolean isArticle(
      PageLink link, Set<String> lists, Map<String, Integer> byPattern) {
    double address = ArticleAddress.likeness(link.url());
    boolean inList = link.signatures().stream().anyMatch(lists::contains);
    boolean alike = byPattern.getOrDefault(ArticleAddress.pattern(link.url()), 0) >= ALIKE;
    if (!link.isHeadline() && !(address >= 2 && alike && !link.text().isEmpty())) {
      return false;
    }
    double points =
        address
            + (link.isHeadline() ? 2 : 0)
            + (inList ? 1 : 0)
            + (alike ? 1 : 0)
            + (link.isHeading() ? 1 : 0)
            - (link.isNavigation() ? 3 : 0);
    return points >= ENOUGH;
  }

  /** The part of a host name that somebody registered, or the host where there is none. */
  static String site(String url) {
    String host = CanonicalUrl.host(url);
    String assigned = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return assigned == null ? host : assigned;
  }
}
