package org.minhchung.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minhchung.events.coding.GzipInput;
import org.minhchung.ingest.feed.FeedContent.About;

/** Reads feeds and sitemaps of every format, compressed or not; the content tells which it is. */
final class FeedReader {
  private static final int HEAD = 16 * 1024;
  private static final int TAIL = 1024;
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|$)");
  private static final Pattern ROOT =
      Pattern.compile(
          "<(?:(!doctype)\\s+html|(?:[\\w.-]{1,40}:)?"
              + "(rss|rdf|feed|urlset|sitemapindex|html|head|body|opml|channel))(?=[\\s>/])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  private final int maxBytes;
  private final Clock clock;

  /** The greatest size of an unpacked feed or sitemap, in bytes. */
  FeedReader(int maxBytes, Clock clock) {
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  /**
   * Reads a list, whatever its kind.
   *
   * @param contentType the header, which only its charset is taken from; or null
   * @param url base of relative links
   * @throws UnreadableFeedException when it is none, saying what it is instead
   */
  FeedContent read(byte[] body, String contentType, String url) throws UnreadableFeedException {
    String text = SafeXml.text(unpacked(body), contentType);
    String head = text.substring(0, Math.min(text.length(), HEAD)).strip();
    Instant now = clock.instant();
    if (head.startsWith("{") || head.startsWith("[")) {
      return JsonFeed.read(text, url, now);
    }
    if (ADDRESS.matcher(head).lookingAt()) {
      return addresses(text, url, now);
    }
    Matcher root = ROOT.matcher(COMMENT.matcher(head).replaceAll(" "));
    if (!root.find()) {
      throw new UnreadableFeedException(
          "not a feed: "
              + (head.isEmpty() ? "nothing in it" : "neither XML nor JSON of a known kind"));
    }
    String name = root.group(1) != null ? "html" : root.group(2).toLowerCase(Locale.ROOT);
    return xml(format(name), name, text, url, now);
  }

  private static ListFormat format(String root) throws UnreadableFeedException {
    return switch (root) {
      case "rss", "channel" -> ListFormat.RSS;
      case "rdf" -> ListFormat.RDF;
      case "feed" -> ListFormat.ATOM;
      case "urlset" -> ListFormat.SITEMAP;
      case "sitemapindex" -> ListFormat.SITEMAP_INDEX;
      case "opml" -> throw new UnreadableFeedException("not a feed: a list of outlets (OPML)");
      default -> throw new UnreadableFeedException("not a feed: an HTML page");
    };
  }

  private static FeedContent xml(
      ListFormat format, String root, String text, String url, Instant now) {
    XmlList list = XmlList.of(format, url, now);
    boolean whole = SafeXml.stream(text, list::take);
    String tail = text.substring(Math.max(0, text.length() - TAIL));
    Pattern end = Pattern.compile("(?i)</(?:[\\w.-]{1,40}:)?" + root + "\\s*>");
    // Where it breaks off, the last address may be half of one.
    if (!whole || !end.matcher(tail).find()) {
      list.dropLast();
    }
    return list.content();
  }

  private static FeedContent addresses(String text, String url, Instant now) {
    FoundItems found = new FoundItems(now);
    text.lines()
        .filter(line -> !line.isBlank())
        .limit(SafeXml.MAX_ELEMENTS)
        .forEach(
            line ->
                found.add(
                    url,
                    ADDRESS.matcher(line.strip()).matches() ? List.of(line) : List.of(),
                    null,
                    null));
    return new FeedContent(
        ListFormat.URL_LIST, found.items(), List.of(), found.unusable(), About.NOTHING);
  }

  private byte[] unpacked(byte[] body) throws UnreadableFeedException {
    if (body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
      return body;
    }
    try (var in = GzipInput.gzip(new ByteArrayInputStream(body))) {
      byte[] plain = in.readNBytes(maxBytes + 1);
      if (plain.length > maxBytes) {
        throw new UnreadableFeedException("larger than " + maxBytes + " bytes when unpacked");
      }
      return plain;
    } catch (IOException e) {
      throw new UnreadableFeedException("not a feed: broken gzip: " + e.getMessage(), e);
    }
  }
}
