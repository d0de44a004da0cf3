package org.minhchung.ingest.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.minhchung.ingest.source.CanonicalUrl;

/** Reads sitemaps, news sitemaps, sitemap indexes, plain or compressed. */
final class SitemapReader {
  private final int maxBytes;

  /** The greatest size of an unpacked sitemap, in bytes. */
  SitemapReader(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * Reads a sitemap.
   *
   * @param url where it was found
   * @throws UnreadableFeedException when it is not a sitemap
   */
  FeedContent read(byte[] body, String url) throws UnreadableFeedException {
    AbstractSiteMap sitemap;
    try {
      byte[] plain = unpacked(body);
      // Not strict: outlets list pages of their other host names, which each host's robots.txt and
      // the address guard check when they are fetched.
      SiteMapParser parser = new SiteMapParser(false, true);
      parser.setAllowDocTypeDefinitions(false);
      parser.setStrictNamespace(false);
      parser.enableExtension(Extension.NEWS);
      sitemap = parser.parseSiteMap("text/xml", plain, URI.create(url).toURL());
    } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
      throw new UnreadableFeedException("not a sitemap: " + e.getMessage(), e);
    }
    return sitemap instanceof SiteMapIndex index ? index(index) : pages((SiteMap) sitemap);
  }

  private static FeedContent index(SiteMapIndex index) {
    List<AbstractSiteMap> children = new ArrayList<>(index.getSitemaps());
    children.sort(Comparator.comparing(SitemapReader::changed, Comparator.reverseOrder()));
    List<String> urls = new ArrayList<>();
    int unusable = 0;
    for (AbstractSiteMap child : children) {
      try {
        urls.add(CanonicalUrl.of(child.getUrl().toString()));
      } catch (IllegalArgumentException e) {
        unusable++;
      }
    }
    return new FeedContent(List.of(), urls, unusable);
  }

  private static Instant changed(AbstractSiteMap sitemap) {
    return sitemap.getLastModified() == null
        ? Instant.EPOCH
        : sitemap.getLastModified().toInstant();
  }

  private static FeedContent pages(SiteMap sitemap) {
    List<FeedItem> items = new ArrayList<>();
    int unusable = 0;
    for (SiteMapURL page : sitemap.getSiteMapUrls()) {
      try {
        items.add(item(page));
      } catch (IllegalArgumentException e) {
        unusable++;
      }
    }
    return new FeedContent(items, List.of(), unusable);
  }

  private static FeedItem item(SiteMapURL page) {
    String title = null;
    Instant date = page.getLastModified() == null ? null : page.getLastModified().toInstant();
    ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
    if (news != null && news.length > 0 && news[0] instanceof NewsAttributes attributes) {
      title = attributes.getTitle();
      if (attributes.getPublicationDateTime() != null) {
        date = attributes.getPublicationDateTime().toInstant();
      }
    }
    return new FeedItem(CanonicalUrl.of(page.getUrl().toString()), title, date);
  }

  private byte[] unpacked(byte[] body) throws IOException {
    if (body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
      return body;
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] plain = in.readNBytes(maxBytes + 1);
      if (plain.length > maxBytes) {
        throw new IOException("larger than " + maxBytes + " bytes when unpacked");
      }
      return plain;
    }
  }
}
