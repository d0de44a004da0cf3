package org.minhchung.bench.world.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.minhchung.bench.world.model.Listing;
import org.minhchung.bench.world.model.Naming;
import org.minhchung.bench.world.model.Prose;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.Story;

/** Feeds, sitemaps and section pages. */
final class ListingPages {
  private static final DateTimeFormatter RFC_1123 =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private final Site site;
  private final String base;
  private final Instant now;

  /**
   * Prepares pages of an outlet.
   *
   * @param base scheme, host and port of what it lists
   */
  ListingPages(Site site, String base, Instant now) {
    this.site = site;
    this.base = base;
    this.now = now;
  }

  Answer of(String path, List<Story> stories) {
    if (path.equals(Site.SECOND_FEED)) {
      return Answer.ok("application/rss+xml", rss(stories, true));
    }
    boolean isChild =
        site.listing() == Listing.SITEMAP_INDEX && path.equals(Listing.NEWS_SITEMAP.path());
    return switch (isChild ? Listing.NEWS_SITEMAP : site.listing()) {
      case RSS -> Answer.ok("application/rss+xml; charset=utf-8", rss(stories, false));
      case ATOM -> Answer.ok("application/atom+xml", atom(stories));
      case JSON_FEED -> Answer.ok("application/feed+json", json(stories));
      case NEWS_SITEMAP -> Answer.ok("application/xml", sitemap(stories));
      case SITEMAP_INDEX -> Answer.ok("application/xml", index(stories));
      case SECTION -> Answer.ok("text/html; charset=utf-8", section(stories));
    };
  }

  private String address(Story story, boolean second) {
    if (site.naming() == Naming.SESSIONS) {
      return base + story.path() + "?sid=" + Long.toHexString(now.toEpochMilli() * 31);
    }
    if (!second) {
      return base + story.path() + (site.naming() == Naming.TRACKED ? "?utm_source=rss" : "");
    }
    return switch (site.naming()) {
      case AMP -> base + "/amp" + story.path();
      case MOBILE -> base.replace(site.host(), site.mobileHost()) + story.path();
      default -> base + story.path() + "?utm_source=mobile&utm_medium=feed#top";
    };
  }

  private static String title(Story story) {
    return Prose.title(story.site() * 31L + story.number());
  }

  private String rss(List<Story> stories, boolean second) {
    StringBuilder xml =
        new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>")
            .append("<title>")
            .append(site.host())
            .append("</title><link>")
            .append(base)
            .append("/</link><description>News</description>");
    for (Story story : stories) {
      String address = address(story, second).replace("&", "&amp;");
      xml.append("<item><title>")
          .append(title(story))
          .append("</title><link>")
          .append(address)
          .append("</link><guid isPermaLink=\"false\">")
          .append(story.reference())
          .append("</guid><pubDate>")
          .append(RFC_1123.format(story.publishedAt()))
          .append("</pubDate><description>")
          .append(Prose.paragraph(story.number(), 0))
          .append("</description></item>\n");
    }
    return xml.append("</channel></rss>").toString();
  }

  private String atom(List<Story> stories) {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
            .append("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>")
            .append(site.host())
            .append("</title><id>")
            .append(base)
            .append("/</id><updated>")
            .append(stories.isEmpty() ? Instant.EPOCH : stories.get(0).publishedAt())
            .append("</updated>");
    for (Story story : stories) {
      String address = address(story, false).replace("&", "&amp;");
      xml.append("<entry><title>")
          .append(title(story))
          .append("</title><id>tag:")
          .append(story.reference())
          .append("</id><link href=\"")
          .append(address)
          .append("\"/><updated>")
          .append(story.publishedAt())
          .append("</updated><published>")
          .append(story.publishedAt())
          .append("</published><summary>")
          .append(Prose.paragraph(story.number(), 0))
          .append("</summary></entry>\n");
    }
    return xml.append("</feed>").toString();
  }

  private String json(List<Story> stories) {
    StringBuilder json =
        new StringBuilder("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"")
            .append(site.host())
            .append("\",\"items\":[");
    String comma = "";
    for (Story story : stories) {
      json.append(comma)
          .append("{\"id\":\"")
          .append(story.reference())
          .append("\",\"url\":\"")
          .append(address(story, false))
          .append("\",\"title\":\"")
          .append(title(story))
          .append("\",\"date_published\":\"")
          .append(story.publishedAt())
          .append("\",\"content_text\":\"")
          .append(Prose.paragraph(story.number(), 0))
          .append("\"}\n");
      comma = ",";
    }
    return json.append("]}").toString();
  }

  private String sitemap(List<Story> stories) {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
            .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" ")
            .append("xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">");
    for (Story story : stories) {
      xml.append("<url><loc>")
          .append(address(story, false).replace("&", "&amp;"))
          .append("</loc><news:news><news:publication><news:name>")
          .append(site.host())
          .append("</news:name><news:language>en</news:language></news:publication>")
          .append("<news:publication_date>")
          .append(story.publishedAt())
          .append("</news:publication_date><news:title>")
          .append(title(story))
          .append("</news:title></news:news></url>\n");
    }
    return xml.append("</urlset>").toString();
  }

  private String index(List<Story> stories) {
    Instant newest = stories.isEmpty() ? now : stories.get(0).publishedAt();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>"
        + base
        + Listing.NEWS_SITEMAP.path()
        + "</loc><lastmod>"
        + newest
        + "</lastmod></sitemap></sitemapindex>";
  }

  private String section(List<Story> stories) {
    StringBuilder html =
        new StringBuilder("<!doctype html><html lang=\"en\"><head><title>News</title></head><body>")
            .append("<nav><a href=\"/\">Home</a> <a href=\"/search?q=\">Search</a> ")
            .append("<a href=\"/calendar/2026-11\">Calendar</a> <a href=\"/about\">About</a></nav>")
            .append("<main>");
    for (Story story : stories) {
      html.append("<article><h2><a href=\"")
          .append(address(story, false))
          .append("\">")
          .append(title(story))
          .append("</a></h2><time datetime=\"")
          .append(story.publishedAt())
          .append("\"></time><p>")
          .append(Prose.paragraph(story.number(), 0))
          .append("</p></article>\n");
    }
    return html.append("</main></body></html>").toString();
  }

  /** A page of a calendar without end. */
  static String calendar(String path) {
    int month = Math.abs(path.hashCode() % 100_000);
    return String.format(
        Locale.ROOT,
        "<!doctype html><title>Calendar</title><a href=\"/calendar/%d\">before</a>"
            + "<a href=\"/calendar/%d\">after</a>",
        month - 1,
        month + 1);
  }
}
