package org.minhchung.ingest.extract;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.minhchung.events.Article.Genre;

/** Reads articles out of pages. Safe for use by several threads. */
public final class Extractor {
  /** Characters of a page that are read; the rest is left, and the article flagged. */
  static final int MAX_CHARS = 8 * 1024 * 1024;

  /** Depth to which elements are read as nested; deeper ones are read as siblings. */
  static final int MAX_DEPTH = 200;

  /** Characters of text that an article keeps, so that its event fits into a Kafka record. */
  static final int MAX_TEXT = 300_000;

  private static final int SHORT = 250;

  private final Clock clock;

  /**
   * Makes an extractor.
   *
   * @param clock says which dates lie in the future and cannot be true
   */
  public Extractor(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads a page.
   *
   * @param contentTypeHeader as served, or null
   * @param url where the page was fetched
   */
  public Extraction extract(byte[] body, String contentTypeHeader, String url) {
    return extract(PageCharset.decode(body, contentTypeHeader), url);
  }

  /** As {@link #extract(byte[], String, String)}, for a page that is decoded already. */
  public Extraction extract(String html, String url) {
    boolean cut = html.length() > MAX_CHARS;
    String read = cut ? html.substring(0, MAX_CHARS) : html;
    PageView page = PageView.of(parse(read, url), url);
    Instant now = clock.instant();
    String title = Titles.of(page);
    String section = Sections.of(page);
    Genre genre = Genres.of(page, section);
    List<String> authors = Authors.of(page);
    String language = Languages.of(page);
    Instant published = Dates.published(page, now);
    Instant modified = Dates.modified(page, now);
    String canonical = CanonicalLink.of(page);
    boolean walled = Paywall.of(page);
    BodyText body = BodyText.of(page, title, () -> parse(read, url));
    String text = body.text();
    if (text.length() > MAX_TEXT) {
      int lastParagraph = text.lastIndexOf('\n', MAX_TEXT);
      text = text.substring(0, lastParagraph < 0 ? MAX_TEXT : lastParagraph);
      cut = true;
    }
    List<String> flags = new ArrayList<>();
    if (cut || text.endsWith("…") || text.endsWith("[...]")) {
      flags.add("truncated");
    }
    if (walled) {
      flags.add("paywall");
    }
    if (published == null) {
      flags.add("no-date");
    }
    if (title.isEmpty()) {
      flags.add("no-title");
    }
    if (Scripts.length(text) < SHORT) {
      flags.add("short");
    }
    return new Extraction(
        title,
        text,
        language,
        section,
        genre,
        authors,
        published,
        modified,
        canonical,
        body.method(),
        flags);
  }

  private static Document parse(String html, String url) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, url);
  }
}
