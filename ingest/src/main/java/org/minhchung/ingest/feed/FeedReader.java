package org.minhchung.ingest.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jsoup.Jsoup;
import org.minhchung.ingest.source.CanonicalUrl;

/** Reads RSS, Atom and RDF. Document types are refused, so no entity can be made to bite. */
final class FeedReader {
  private static final int MAX_TITLE = 500;

  /**
   * Reads a feed.
   *
   * @param url base of relative links
   * @throws UnreadableFeedException when it is not a feed
   */
  FeedContent read(byte[] body, String contentType, String url) throws UnreadableFeedException {
    SyndFeed feed;
    try (XmlReader reader =
        contentType == null
            ? new XmlReader(new ByteArrayInputStream(body), true, "UTF-8")
            : new XmlReader(new ByteArrayInputStream(body), contentType, true, "UTF-8")) {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      feed = input.build(reader);
    } catch (FeedException | IOException | IllegalArgumentException e) {
      throw new UnreadableFeedException("not a feed: " + reason(e), e);
    }
    List<FeedItem> items = new ArrayList<>();
    int unusable = 0;
    for (SyndEntry entry : feed.getEntries()) {
      try {
        items.add(new FeedItem(CanonicalUrl.of(url, link(entry)), title(entry), date(entry)));
      } catch (IllegalArgumentException e) {
        unusable++;
      }
    }
    return new FeedContent(items, List.of(), unusable);
  }

  private static String link(SyndEntry entry) {
    String link = entry.getLink();
    if ((link == null || link.isBlank()) && entry.getUri() != null) {
      link = entry.getUri(); // a guid that is a permalink
    }
    if (link == null || link.isBlank()) {
      throw new IllegalArgumentException("the entry has no link");
    }
    return link;
  }

  private static String title(SyndEntry entry) {
    String title = entry.getTitle();
    if (title == null || title.isBlank()) {
      return null;
    }
    String plain = Jsoup.parse(title).text();
    return plain.length() > MAX_TITLE ? plain.substring(0, MAX_TITLE) : plain;
  }

  private static Instant date(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
    return date == null ? null : date.toInstant();
  }

  private static String reason(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.length() > 300 ? message.substring(0, 300) + "…" : message;
  }
}
