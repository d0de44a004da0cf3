package org.minhchung.ingest.extract.date;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.page.JsonLd;
import org.minhchung.ingest.extract.page.MetaTags;
import org.minhchung.ingest.extract.page.Microdata;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.site.SiteRules;
import org.minhchung.ingest.extract.text.PlainText;

/**
 * When an article appeared and changed: JSON-LD, meta elements, microdata, time elements, the
 * address and at last what stands near the headline.
 *
 * @param published never later than the time of reading, or null
 * @param publishedZone as the page states or shows it, or null
 * @param modified neither later than the time of reading nor before publication, or null
 * @param modifiedZone as {@code publishedZone}
 * @param zoneAssumed whether the page tells no zone, so that its clock was taken for that of UTC
 */
public record Dates(
    Instant published,
    ZoneOffset publishedZone,
    Instant modified,
    ZoneOffset modifiedZone,
    boolean zoneAssumed) {
  private static final double ENOUGH = 2;
  private static final Pattern IN_PATH =
      Pattern.compile(
          "/((?:19|20|25)\\d{2})[/-]?([01]\\d|[a-z]{3})[/-]?([0-3]\\d)(?=[/_.-]|$)",
          Pattern.CASE_INSENSITIVE);

  /**
   * What a page tells of its dates.
   *
   * @param heading the element that shows its title, or null
   * @param language BCP-47 as the page declares it, or null
   */
  public static Dates of(
      PageView page, Element heading, String language, Instant now, SiteRules rules) {
    DateLocale locale = DateLocale.of(language, page.url());
    TimeElements times = TimeElements.of(page, heading);
    DateEvidence published = published(page, times, locale, now);
    if (published.weight() < ENOUGH) {
      published.add(1, VisibleDate.near(heading, page.document(), locale));
    }
    DateEvidence modified = modified(page, times, locale, now);
    PageDate ruled =
        new DateEvidence(locale, now).add(1, RuledDate.of(rules, page.document(), locale)).best();
    PageDate first = ruled == null ? published.best() : ruled;
    PageDate last = modified.best();
    List<DateEvidence> evidence = List.of(published, modified);
    ZoneOffset firstZone = zone(first, evidence, rules.zone(), now);
    ZoneOffset lastZone = zone(last, evidence, rules.zone(), now);
    Instant from = moment(first, firstZone, now);
    Instant until = moment(last, lastZone, now);
    if (until != null && from != null && until.isBefore(from)) {
      until = null;
    }
    return new Dates(
        from,
        from == null ? null : firstZone,
        until,
        until == null ? null : lastZone,
        first != null && firstZone == null);
  }

  private static DateEvidence published(
      PageView page, TimeElements times, DateLocale locale, Instant now) {
    MetaTags meta = page.meta();
    DateEvidence evidence =
        new DateEvidence(locale, now)
            .add(4, page.jsonLd().articleText("datePublished"))
            .add(4, meta.first("article:published_time", "og:article:published_time"))
            .add(3, Microdata.text(page, "datePublished"))
            .add(2, meta.first("datepublished", "pubdate", "publishdate", "publish-date"))
            .add(2, meta.first("parsely-pub-date", "pub_date", "article:publicationdate"))
            .add(2, meta.first("sailthru.date", "cxenseparse:recs:publishtime", "published_at"))
            .add(2, meta.first("dc.date.issued", "dcterms.issued", "dc.date"))
            .add(2, meta.first("weibo:article:create_at", "publication_date", "og:pubdate"))
            .add(1, page.jsonLd().articleText("uploadDate"))
            .add(1, meta.first("date", "date-iso"));
    Element time = times.published();
    if (time != null) {
      PageDate date = DateText.read(Microdata.value(time), locale);
      evidence.add(2, date == null ? DateText.read(PlainText.of(time, 80), locale) : date);
    }
    if (evidence.weight() < ENOUGH) {
      // when it was begun is a guess at when it appeared
      evidence.add(1, page.jsonLd().articleText("dateCreated"));
      evidence.add(1, Microdata.text(page, "dateCreated"));
      evidence.add(1, meta.first("dcterms.created"));
    }
    return evidence.add(1.5, inPath(page.url()));
  }

  private static DateEvidence modified(
      PageView page, TimeElements times, DateLocale locale, Instant now) {
    JsonNode article = page.jsonLd().article();
    Element time = times.modified();
    return new DateEvidence(locale, now)
        .add(4, JsonLd.text(article.path("dateModified")))
        .add(4, page.meta().first("article:modified_time", "og:article:modified_time"))
        .add(3, page.meta().first("og:updated_time", "datemodified"))
        .add(3, Microdata.text(page, "dateModified"))
        .add(2, page.meta().first("lastmod", "dcterms.modified", "last-modified"))
        .add(1, time == null ? null : Microdata.value(time));
  }

  /** A day without a time is no moment of any zone, and no zone makes a date one of the future. */
  private static ZoneOffset zone(
      PageDate date, List<DateEvidence> evidence, ZoneId ruled, Instant now) {
    if (date == null || !date.timed()) {
      return null;
    }
    if (date.offset() != null) {
      return date.offset();
    }
    ZoneOffset zone =
        ruled != null
            ? ruled.getRules().getOffset(date.local())
            : evidence.stream()
                .map(e -> e.anyOffset(date))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    return zone == null || date.instant(zone).isAfter(now) ? null : zone;
  }

  private static Instant moment(PageDate date, ZoneOffset zone, Instant now) {
    if (date == null) {
      return null;
    }
    Instant at = date.instant(zone == null ? ZoneOffset.UTC : zone);
    return at.isAfter(now) ? now : at;
  }

  /** {@code /2026/11/24/}, {@code /2026/nov/24/}; the words make it a date to be read. */
  private static String inPath(String url) {
    Matcher matcher = IN_PATH.matcher(url);
    if (!matcher.find()) {
      return null;
    }
    boolean named = Character.isLetter(matcher.group(2).charAt(0));
    return named
        ? matcher.group(3) + ' ' + matcher.group(2) + ' ' + matcher.group(1)
        : matcher.group(1) + '-' + matcher.group(2) + '-' + matcher.group(3);
  }
}
