package org.minhchung.ingest.extract.metadata;

import java.time.Instant;
import java.util.List;
import org.minhchung.events.Article.Genre;
import org.minhchung.ingest.extract.date.Dates;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.site.SiteRules;

/** Everything that a page tells of its article but the text itself. */
public record Metadata(
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
  public static Metadata of(PageView page, SiteRules rules, Instant now) {
    Titles stated = Titles.of(page);
    String title = rules.title(page.document());
    String language = Languages.of(page);
    String section = Sections.of(page);
    Genre genre = rules.genre(page.url());
    String canonical = CanonicalLink.of(page);
    return new Metadata(
        title == null ? stated.text() : title,
        language,
        section,
        genre == null ? Genres.of(page, stated, section) : genre,
        Authors.of(page),
        Dates.of(page, stated.heading(), language, now, rules),
        canonical,
        PageLinks.amp(page),
        PageLinks.furtherPages(page, canonical),
        Captions.of(page),
        Paywall.of(page));
  }
}
