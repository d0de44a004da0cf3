package org.minhchung.ingest.feed;

import static org.minhchung.ingest.feed.SafeXml.name;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.date.ListedDate;
import org.minhchung.ingest.feed.FeedContent.About;
import org.minhchung.ingest.source.CanonicalUrl;

/** Sitemaps, news sitemaps and indexes of sitemaps. */
final class SitemapList implements XmlList {
  private record Read(String url, String title, Instant date) {}

  private final ListFormat format;
  private final String url;
  private final FoundItems found;
  private final List<FeedItem> children = new ArrayList<>();
  private Read last;
  private boolean lastIsChild;
  private boolean hasNews;
  private int unusable;
  private String title;
  private String language;

  SitemapList(ListFormat format, String url, Instant now) {
    this.format = format;
    this.url = url;
    this.found = new FoundItems(now);
  }

  @Override
  public void take(Element element) {
    String name = name(element);
    boolean isChild = name.equals("sitemap");
    // "url" names other things too, deeper down
    if (isChild || (name.equals("url") && name(element.parent()).equals("urlset"))) {
      keepLast();
      lastIsChild = isChild;
      last = entry(element);
      element.empty();
    }
  }

  private Read entry(Element entry) {
    String loc = text(entry, "loc");
    String date = text(entry, "lastmod");
    String headline = null;
    for (Element child : entry.children()) {
      if (name(child).equals("news")) {
        hasNews = true;
        headline = text(child, "title");
        String published = text(child, "publication_date");
        date = published == null ? date : published;
        publication(child);
      }
    }
    return new Read(loc, headline, ListedDate.read(date, null, url));
  }

  private void publication(Element news) {
    for (Element child : news.children()) {
      if (title == null && name(child).equals("publication")) {
        title = FoundItems.plain(text(child, "name"));
        language = text(child, "language");
      }
    }
  }

  private static String text(Element parent, String name) {
    for (Element child : parent.children()) {
      if (name(child).equals(name)) {
        String text = child.wholeText().strip();
        return text.isEmpty() ? null : text;
      }
    }
    return null;
  }

  private void keepLast() {
    if (last == null) {
      return;
    }
    if (last.url() == null || last.url().length() > CanonicalUrl.MAX_LENGTH) {
      unusable++;
    } else if (!lastIsChild) {
      found.add(url, List.of(last.url()), last.title(), last.date());
    } else {
      try {
        children.add(new FeedItem(CanonicalUrl.of(url, last.url()), null, last.date()));
      } catch (IllegalArgumentException e) {
        unusable++;
      }
    }
    last = null;
  }

  @Override
  public void dropLast() {
    last = null;
  }

  @Override
  public FeedContent content() {
    keepLast();
    List<FeedItem> sitemaps =
        children.stream()
            .sorted(
                Comparator.comparing(
                    FeedItem::publishedAt, Comparator.nullsLast(Comparator.reverseOrder())))
            .distinct()
            .toList();
    return new FeedContent(
        hasNews ? ListFormat.NEWS_SITEMAP : format,
        found.items(),
        sitemaps,
        found.unusable() + unusable,
        new About(title, language, null, null, PollHints.NONE));
  }
}
