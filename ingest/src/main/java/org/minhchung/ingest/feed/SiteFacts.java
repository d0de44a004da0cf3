package org.minhchung.ingest.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.charset.PageCharset;
import org.minhchung.ingest.extract.page.PageParser;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.source.CanonicalUrl;

/**
 * What a page says of its site.
 *
 * @param name or null
 * @param language BCP-47, or null
 * @param feeds addresses that it declares or links as feeds
 */
record SiteFacts(String name, String language, Set<String> feeds) {
  static final SiteFacts NONE = new SiteFacts(null, null, Set.of());

  private static final int MOST_FEEDS = 12;
  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json");

  static SiteFacts of(Page page) {
    String html = PageParser.bounded(PageCharset.decode(page.body(), page.contentType()));
    Document document = PageParser.parse(html, page.url());
    Set<String> feeds = new LinkedHashSet<>();
    for (Element link : document.select("link[rel~=(?i)alternate][href]")) {
      if (FEED_TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT))) {
        add(feeds, page.url(), link.attr("href"));
      }
    }
    if (feeds.isEmpty()) {
      for (Element link : document.select("a[href~=(?i)(?:/rss|/feed|\\.rss|rss\\.xml)]")) {
        add(feeds, page.url(), link.attr("href"));
      }
    }
    return new SiteFacts(name(document), language(document), feeds);
  }

  private static void add(Set<String> feeds, String base, String href) {
    if (feeds.size() < MOST_FEEDS) {
      try {
        feeds.add(CanonicalUrl.of(base, href));
      } catch (IllegalArgumentException e) {
        return; // declared, but no address
      }
    }
  }

  private static String name(Document page) {
    for (String property : List.of("og:site_name", "application-name")) {
      Element meta =
          page.selectFirst("meta[property=" + property + "], meta[name=" + property + "]");
      if (meta != null && !meta.attr("content").isBlank()) {
        return FoundItems.plain(meta.attr("content"));
      }
    }
    return FoundItems.plain(page.title());
  }

  private static String language(Document page) {
    Element root = page.selectFirst("html[lang], html[xml:lang]");
    String tag = root == null ? "" : root.attr(root.hasAttr("lang") ? "lang" : "xml:lang");
    if (tag.isBlank()) {
      Element meta = page.selectFirst("meta[property=og:locale]");
      tag = meta == null ? "" : meta.attr("content");
    }
    String normal = Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
    return normal.equals("und") ? null : normal;
  }

  /** The country that a host's ending or else the region of its language stands for, or null. */
  static String country(String url, String language) {
    String host = CanonicalUrl.host(url);
    String ending = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    if (ending.equals("UK")) {
      return "GB";
    }
    // endings of countries that are sold to anybody
    Set<String> sold = Set.of("TV", "IO", "CO", "ME", "AI", "CC", "LY", "FM", "WS", "TO");
    if (ending.length() == 2 && !sold.contains(ending) && isCountry(ending)) {
      return ending;
    }
    String region = language == null ? "" : Locale.forLanguageTag(language).getCountry();
    return isCountry(region) && !language.equals("en-US") ? region : null;
  }

  private static boolean isCountry(String code) {
    return Set.of(Locale.getISOCountries()).contains(code);
  }
}
