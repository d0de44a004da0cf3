package org.minhchung.local.sampleweb;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.Date;
import java.util.List;

/** Writes an edition's feed or news sitemap. */
final class Announcements {
  private Announcements() {}

  static String of(Edition edition, List<PageModel.Link> links) {
    return switch (edition.outlet().discovery()) {
      case RSS -> feed(edition, links, "rss_2.0");
      case ATOM -> feed(edition, links, "atom_1.0");
      case SITEMAP -> sitemap(edition, links);
    };
  }

  private static String feed(Edition edition, List<PageModel.Link> links, String format) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType(format);
    feed.setTitle(edition.outlet().name());
    feed.setDescription(edition.outlet().tagline());
    feed.setLink(edition.base() + "/");
    feed.setUri(edition.base() + "/");
    feed.setLanguage(edition.outlet().language());
    feed.setEntries(links.stream().map(Announcements::entry).toList());
    try {
      return new SyndFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("no feed for " + edition.outlet().id(), e);
    }
  }

  private static SyndEntry entry(PageModel.Link link) {
    SyndEntry entry = new SyndEntryImpl();
    entry.setTitle(link.title());
    entry.setLink(link.url());
    entry.setUri(link.url());
    entry.setPublishedDate(Date.from(link.published()));
    SyndContentImpl summary = new SyndContentImpl();
    summary.setType("text/plain");
    summary.setValue(link.summary());
    entry.setDescription(summary);
    return entry;
  }

  private static String sitemap(Edition edition, List<PageModel.Link> links) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            """);
    for (PageModel.Link link : links) {
      xml.append(
          """
            <url><loc>%s</loc><news:news>
              <news:publication><news:name>%s</news:name><news:language>%s</news:language></news:publication>
              <news:publication_date>%s</news:publication_date><news:title>%s</news:title>
            </news:news></url>
          """
              .formatted(
                  escape(link.url()),
                  escape(edition.outlet().name()),
                  edition.outlet().language(),
                  link.published(),
                  escape(link.title())));
    }
    return xml.append("</urlset>\n").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
