package org.minhchung.ingest.extract;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.minhchung.ingest.extract.body.BodyText;
import org.minhchung.ingest.extract.charset.PageCharset;
import org.minhchung.ingest.extract.date.Dates;
import org.minhchung.ingest.extract.metadata.Metadata;
import org.minhchung.ingest.extract.page.PageParser;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.site.Overrides;
import org.minhchung.ingest.extract.site.SiteRules;
import org.minhchung.ingest.extract.text.Scripts;

/** Reads articles out of pages. Safe for use by several threads. */
public final class Extractor {
  /** Characters of a page that are read; the rest is left, and the article flagged. */
  static final int MAX_CHARS = 8 * 1024 * 1024;

  /** Characters of text that an article keeps. */
  static final int MAX_TEXT = BodyText.MAX_TEXT;

  private static final int SHORT = 250;

  private final Clock clock;
  private final Overrides overrides;

  /**
   * Makes an extractor that needs no rules for any site.
   *
   * @param clock says which dates lie in the future and cannot be true
   */
  public Extractor(Clock clock) {
    this(clock, Overrides.none());
  }

  /**
   * Makes an extractor.
   *
   * @param clock says which dates lie in the future and cannot be true
   * @param overrides corrections for single sites
   */
  public Extractor(Clock clock, Overrides overrides) {
    this.clock = clock;
    this.overrides = overrides;
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
    String read =
        PageParser.bounded(html.length() > MAX_CHARS ? html.substring(0, MAX_CHARS) : html);
    boolean cut = read.length() < html.length();
    SiteRules rules = overrides.forUrl(url);
    Document document = PageParser.parse(read, url);
    rules.prune(document);
    PageView page = PageView.of(document, url);
    Metadata metadata = Metadata.of(page, rules, clock.instant());
    String title = metadata.title();
    if (rules.narrow(document)) {
      page.setStatedTextAside();
    }
    BodyText body = BodyText.of(page, title);
    String text = body.text();
    if (text.length() > MAX_TEXT) {
      int lastParagraph = text.lastIndexOf('\n', MAX_TEXT);
      text = text.substring(0, lastParagraph < 0 ? MAX_TEXT : lastParagraph);
      cut = true;
    }
    DetectedLanguage detected = DetectedLanguage.in(text);
    List<String> flags = flags(page, metadata, text, detected, cut);
    return extraction(metadata, text, body, detected.code(), flags);
  }

  private static Extraction extraction(
      Metadata metadata, String text, BodyText body, String detected, List<String> flags) {
    Dates dates = metadata.dates();
    return new Extraction(
        metadata.title(),
        text,
        quotations(body, text),
        metadata.language(),
        detected,
        metadata.section(),
        metadata.genre(),
        metadata.authors(),
        dates.published(),
        id(dates.publishedZone()),
        dates.modified(),
        id(dates.modifiedZone()),
        metadata.canonical(),
        metadata.amp(),
        metadata.nextPages(),
        metadata.captions(),
        body.method(),
        flags);
  }

  /** Those that are in as much of the text as is kept. */
  private static List<Integer> quotations(BodyText body, String text) {
    if (body.quotations().isEmpty() || text.length() == body.text().length()) {
      return body.quotations();
    }
    long paragraphs = text.lines().count();
    return body.quotations().stream().filter(q -> q < paragraphs).toList();
  }

  private static String id(ZoneOffset zone) {
    return zone == null ? null : zone.getId();
  }

  private static List<String> flags(
      PageView page, Metadata metadata, String text, DetectedLanguage detected, boolean cut) {
    List<String> flags = new ArrayList<>();
    flag(flags, "truncated", cut || Truncation.of(page, text));
    flag(flags, "paywall", metadata.walled());
    flag(flags, "no-date", metadata.dates().published() == null);
    flag(flags, "date-without-zone", metadata.dates().zoneAssumed());
    flag(flags, "no-title", metadata.title().isEmpty());
    flag(flags, "short", Scripts.length(text) < SHORT);
    flag(flags, "language-differs", detected.contradicts(metadata.language()));
    flag(flags, "more-pages", !metadata.nextPages().isEmpty());
    return flags;
  }

  private static void flag(List<String> flags, String flag, boolean holds) {
    if (holds) {
      flags.add(flag);
    }
  }
}
