package org.minhchung.ingest.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.minhchung.events.Article.Genre;

/**
 * What was read in a page.
 *
 * @param title without the outlet's name; empty where there is none
 * @param text paragraphs in reading order, separated by one newline; empty where there are none
 * @param quotations which paragraphs, counted from 0, the page sets apart as somebody else's words;
 *     they need not have quotation marks
 * @param language BCP-47 as the page declares it, or null
 * @param detectedLanguage ISO 639 where the letters of the text alone tell it, or null
 * @param section what the page calls its section, or null
 * @param publishedAt never later than the time of reading, or null
 * @param publishedZone offset from UTC as the page states or shows it, such as {@code +07:00} or
 *     {@code Z}; null where it does not, or states no time
 * @param modifiedAt never later than the time of reading nor before publication, or null
 * @param modifiedZone as {@code publishedZone}
 * @param canonicalUrl the address under which the article is known
 * @param ampUrl where the page says that its AMP copy is, or null
 * @param nextPages addresses of further pages of the same article, in order
 * @param captions what stands under pictures, kept apart from the text
 * @param method which evidence the text rests on: {@code json-ld}, {@code semantic}, {@code
 *     density} or {@code none}
 * @param flags what to be careful about: {@code truncated}, {@code paywall}, {@code no-date},
 *     {@code date-without-zone} (its clock was taken for UTC), {@code no-title}, {@code short},
 *     {@code language-differs} (the text cannot be in the declared language), {@code more-pages},
 *     {@code canonical-ignored} (the page names another page's address as its own)
 */
public record Extraction(
    String title,
    String text,
    List<Integer> quotations,
    String language,
    String detectedLanguage,
    String section,
    Genre genre,
    List<String> authors,
    Instant publishedAt,
    String publishedZone,
    Instant modifiedAt,
    String modifiedZone,
    String canonicalUrl,
    String ampUrl,
    List<String> nextPages,
    List<String> captions,
    String method,
    List<String> flags) {

  public Extraction {
    title = WellFormed.of(title);
    text = WellFormed.of(text);
    section = WellFormed.of(section);
    authors = authors.stream().map(WellFormed::of).toList();
    captions = captions.stream().map(WellFormed::of).toList();
    quotations = List.copyOf(quotations);
    nextPages = List.copyOf(nextPages);
    flags = List.copyOf(flags);
  }

  /** The same under another address, with a flag that says why. */
  public Extraction knownAs(String url, String flag) {
    List<String> more = new ArrayList<>(flags);
    more.add(flag);
    return new Extraction(
        title,
        text,
        quotations,
        language,
        detectedLanguage,
        section,
        genre,
        authors,
        publishedAt,
        publishedZone,
        modifiedAt,
        modifiedZone,
        url,
        ampUrl,
        nextPages,
        captions,
        method,
        more);
  }
}
