package org.minhchung.ingest.extract.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Dates as feeds and sitemaps write them, which is in every way that pages do and some more. */
public final class ListedDate {
  private ListedDate() {}

  /**
   * The moment that is meant; without an offset it is UTC.
   *
   * @param language BCP-47 language of the feed, or null
   * @param url address of the feed
   * @return null where the text is no date or leaves open which
   */
  public static Instant read(String raw, String language, String url) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    String text = raw.strip();
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      PageDate date = DateText.read(text, DateLocale.of(language, url));
      return date == null ? null : date.instant();
    }
  }
}
