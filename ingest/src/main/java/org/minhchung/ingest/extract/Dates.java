package org.minhchung.ingest.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** When an article appeared and changed: JSON-LD, meta elements, time elements, the address. */
final class Dates {
  private static final Instant EARLIEST = Instant.parse("1994-01-01T00:00:00Z");
  private static final Duration ZONES = Duration.ofHours(14);
  private static final Pattern IN_PATH =
      Pattern.compile("/((?:19|20)\\d{2})[/-]?(\\d{2})[/-]?(\\d{2})(?=[/_-])");

  private Dates() {}

  static Instant published(PageView page, Instant now) {
    return first(
        now,
        Stream.of(
            page.jsonLd().articleText("datePublished"),
            page.meta().first("article:published_time", "og:article:published_time"),
            page.meta().first("datepublished", "pubdate", "publishdate", "publish-date"),
            page.meta().first("parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime"),
            page.meta().first("dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date"),
            page.meta().first("weibo:article:create_at", "publication_date", "og:pubdate"),
            page.jsonLd().articleText("dateCreated"),
            marked(page, "[itemprop=datePublished]"),
            page.jsonLd().articleText("uploadDate"),
            marked(page, "article time[datetime], main time[datetime]"),
            marked(page, "time[pubdate], time[datetime]"),
            page.meta().first("date", "date-iso", "last-modified-date"),
            inPath(page.url())));
  }

  static Instant modified(PageView page, Instant now) {
    return first(
        now,
        Stream.of(
            page.jsonLd().articleText("dateModified"),
            page.meta().first("article:modified_time", "og:updated_time", "datemodified"),
            page.meta().first("lastmod", "dcterms.modified", "last-modified"),
            marked(page, "[itemprop=dateModified]")));
  }

  private static Instant first(Instant now, Stream<String> texts) {
    return texts
        .filter(Objects::nonNull)
        .map(DateText::read)
        .filter(Objects::nonNull)
        .filter(date -> !date.isBefore(EARLIEST) && !date.isAfter(now.plus(ZONES)))
        // a local time read as UTC may seem to lie some hours ahead
        .map(date -> date.isAfter(now) ? now : date)
        .findFirst()
        .orElse(null);
  }

  private static String marked(PageView page, String selector) {
    Element element = page.document().selectFirst(selector);
    if (element == null) {
      return null;
    }
    String machine =
        element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
    return machine.isBlank() ? element.text() : machine;
  }

  private static String inPath(String url) {
    Matcher matcher = IN_PATH.matcher(url);
    return matcher.find()
        ? matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)
        : null;
  }
}
