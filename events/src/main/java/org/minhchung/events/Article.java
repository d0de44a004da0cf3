package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An article as extraction read it.
 *
 * @param id hash of the canonical URL, see {@link ArticleId}
 * @param version 1, 2, ... ; a new one when the content changed, or when the page of the one before
 *     could not be kept and that of this one was
 * @param url where it was fetched
 * @param text paragraphs in reading order, separated by one newline; all offsets refer to it
 * @param language BCP-47 as the page declares it, or null
 * @param section what the page calls its section, or null
 * @param contentHash SHA-256 of title and text, hexadecimal
 * @param method which evidence extraction relied on, such as {@code json-ld} or {@code density}
 * @param flags such as {@code truncated}, {@code paywall}
 * @param snapshot where the page as served is kept, or null
 * @param detectedLanguage ISO 639 where the letters of the text alone tell it, or null
 * @param publishedZone offset from UTC as the page states it, such as {@code +07:00}, or null
 * @param modifiedZone as {@code publishedZone}
 * @param captions what stands under pictures; not part of the text
 * @param ampUrl where the page says that its AMP copy is, or null
 * @param nextPages addresses of further pages of the article, in order
 * @param quotations which paragraphs of the text, counted from 0, the page sets apart as somebody
 *     else's words, with or without quotation marks; they are not the outlet's own
 */
public record Article(
    String id,
    int version,
    String url,
    String sourceId,
    String title,
    String text,
    String language,
    String section,
    Genre genre,
    List<String> authors,
    Instant publishedAt,
    Instant modifiedAt,
    Instant fetchedAt,
    String contentHash,
    String method,
    List<String> flags,
    Snapshot snapshot,
    String detectedLanguage,
    String publishedZone,
    String modifiedZone,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> captions,
    String ampUrl,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> nextPages,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> quotations) {

  /** The flags that say that the text is only the beginning. */
  public static final Set<String> CUT_OFF = Set.of("paywall", "truncated");

  /** What the page's own markup says it is. */
  public enum Genre {
    NEWS,
    OPINION,
    SATIRE,
    FACT_CHECK,
    LIVE,
    VIDEO,
    OTHER;

    /** The word in JSON, in lower case with hyphens. */
    @com.fasterxml.jackson.annotation.JsonValue
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The page as it was served.
   *
   * @param file name of the WARC file
   * @param offset of the record, in bytes
   * @param sha256 of the body as served, without its transfer coding and in its content coding: the
   *     payload of the WARC record, hexadecimal
   */
  public record Snapshot(String file, long offset, String sha256) {}

  public Article {
    Required.text(id, "article id");
    Required.text(url, "url of article " + id);
    Required.value(text, "text of article " + id);
    if (version < 1) {
      throw new IllegalArgumentException("version of article " + id + " is " + version);
    }
    title = title == null ? "" : title;
    genre = genre == null ? Genre.NEWS : genre;
    authors = Required.list(authors);
    flags = Required.list(flags);
    captions = Required.list(captions);
    nextPages = Required.list(nextPages);
    quotations = Required.list(quotations);
  }

  /** An article of which no more is known than the first version of this event told. */
  public Article(
      String id,
      int version,
      String url,
      String sourceId,
      String title,
      String text,
      String language,
      String section,
      Genre genre,
      List<String> authors,
      Instant publishedAt,
      Instant modifiedAt,
      Instant fetchedAt,
      String contentHash,
      String method,
      List<String> flags,
      Snapshot snapshot) {
    this(
        id,
        version,
        url,
        sourceId,
        title,
        text,
        language,
        section,
        genre,
        authors,
        publishedAt,
        modifiedAt,
        fetchedAt,
        contentHash,
        method,
        flags,
        snapshot,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
