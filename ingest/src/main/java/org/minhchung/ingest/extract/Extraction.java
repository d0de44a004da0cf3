package org.minhchung.ingest.extract;

import java.time.Instant;
import java.util.List;
import org.minhchung.events.Article.Genre;

/**
 * What was read in a page.
 *
 * @param title without the outlet's name; empty where there is none
 * @param text paragraphs in reading order, separated by one newline; empty where there are none
 * @param language BCP-47 as the page declares it, or null
 * @param section what the page calls its section, or null
 * @param publishedAt never later than the time of reading, or null
 * @param modifiedAt never later than the time of reading, or null
 * @param canonicalUrl the address under which the article is known
 * @param method which evidence the text rests on: {@code json-ld}, {@code semantic}, {@code
 *     density} or {@code none}
 * @param flags what to be careful about: {@code truncated}, {@code paywall}, {@code no-date},
 *     {@code no-title}, {@code short}
 */
public record Extraction(
    String title,
    String text,
    String language,
    String section,
    Genre genre,
    List<String> authors,
    Instant publishedAt,
    Instant modifiedAt,
    String canonicalUrl,
    String method,
    List<String> flags) {

  public Extraction {
    title = WellFormed.of(title);
    text = WellFormed.of(text);
    section = WellFormed.of(section);
    authors = authors.stream().map(WellFormed::of).toList();
    flags = List.copyOf(flags);
  }
}
