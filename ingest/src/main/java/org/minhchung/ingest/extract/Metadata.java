package org.minhchung.ingest.extract;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.minhchung.events.Article.Genre;

/** Everything that a page tells of its article but the text itself. */
record Metadata(
    String title,
    String language,
    String section,
    Genre genre,
    List<String> authors,
    Dates dates,
    String canonical,
    String amp,
    List<String> nextPages,
    List<String> captions,
    boolean walled) {

  /** Reads it; changes nothing in the document. */
  static Metadata of(PageView page, SiteRules rules, Instant now) {
    String title = rules.title(page.document());
    String language = Languages.of(page);
    String section = Sections.of(page);
    Genre genre = rules.genre(page.url());
    String canonical = CanonicalLink.of(page);
    return new Metadata(
        title == null ? page.title().text() : title,
        language,
        section,
        genre == null ? Genres.of(page, section) : genre,
        Authors.of(page),
        Dates.of(page, language, now, rules),
        canonical,
        PageLinks.amp(page),
        PageLinks.furtherPages(page, canonical),
        Captions.of(page),
        Paywall.of(page));
  }

  /** All of it and the text. */
  Extraction with(String text, String method, List<String> flags) {
    return new Extraction(
        title,
        text,
        language,
        DetectedLanguage.of(text),
        section,
        genre,
        authors,
        dates.published(),
        id(dates.publishedZone()),
        dates.modified(),
        id(dates.modifiedZone()),
        canonical,
        amp,
        nextPages,
        captions,
        method,
        flags);
  }

  private static String id(ZoneOffset zone) {
    return zone == null ? null : zone.getId();
  }
}
