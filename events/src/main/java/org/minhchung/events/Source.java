package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An outlet that is watched.
 *
 * @param id stable, kebab-case
 * @param homepage address of its front page
 * @param country ISO 3166-1 alpha-2, or null where unknown
 * @param languages BCP-47, the main one first
 * @param feeds RSS, Atom or RDF addresses
 * @param sitemaps news sitemap addresses
 * @param pollInterval how often its feeds are asked before their own rhythm is known
 * @param sections pages that list articles, for outlets with neither feed nor sitemap
 * @param editedBy who changed it last on the desk or the command line, or null where it stands as
 *     the list of sources has it
 * @param editedAt when, or null
 * @param listHash {@link #contentHash()} of its entry in the list of sources when that was last
 *     published, kept through edits; null for sources that people have added beside the list. It
 *     tells whether the list has changed since an edit
 */
public record Source(
    String id,
    String name,
    String homepage,
    String country,
    List<String> languages,
    List<String> feeds,
    List<String> sitemaps,
    Kind kind,
    Duration pollInterval,
    boolean enabled,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sections,
    String editedBy,
    Instant editedAt,
    String listHash) {

  /** What an outlet is; satire and fact-checkers are never flagged. */
  public enum Kind {
    AGENCY,
    NEWSPAPER,
    BROADCASTER,
    MAGAZINE,
    PORTAL,
    SATIRE,
    FACT_CHECKER;

    /** The word in JSON, in lower case with hyphens. */
    @com.fasterxml.jackson.annotation.JsonValue
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public Source {
    Required.text(id, "source id");
    Required.text(name, "name of source " + id);
    languages = Required.list(languages);
    feeds = Required.list(feeds);
    sitemaps = Required.list(sitemaps);
    sections = Required.list(sections);
    kind = kind == null ? Kind.NEWSPAPER : kind;
    pollInterval = pollInterval == null ? Duration.ofMinutes(10) : pollInterval;
  }

  /** A source of which no more is known than the first version of this event told. */
  public Source(
      String id,
      String name,
      String homepage,
      String country,
      List<String> languages,
      List<String> feeds,
      List<String> sitemaps,
      Kind kind,
      Duration pollInterval,
      boolean enabled) {
    this(
        id,
        name,
        homepage,
        country,
        languages,
        feeds,
        sitemaps,
        kind,
        pollInterval,
        enabled,
        null,
        null,
        null,
        null);
  }

  /** As an entry of the list of sources, which nobody has edited. */
  public Source listed() {
    return marked(null, null, contentHash());
  }

  /**
   * As somebody has edited it.
   *
   * @param before what it was, or null where it is new
   */
  public Source edited(String who, Instant when, Source before) {
    return marked(who, when, before == null ? null : before.listHash());
  }

  /** Its settings alone, without who edited them. */
  public Source settings() {
    return marked(null, null, null);
  }

  /** The same source, watched or not. */
  public Source withEnabled(boolean on) {
    return new Source(
        id,
        name,
        homepage,
        country,
        languages,
        feeds,
        sitemaps,
        kind,
        pollInterval,
        on,
        sections,
        editedBy,
        editedAt,
        listHash);
  }

  /** Hash of the settings; equal for sources that differ in nothing but who edited them. */
  public String contentHash() {
    return hash(settings());
  }

  /** Hash of everything, to see whether somebody has changed it meanwhile. */
  public String revision() {
    return hash(this);
  }

  private Source marked(String who, Instant when, String hash) {
    return new Source(
        id,
        name,
        homepage,
        country,
        languages,
        feeds,
        sitemaps,
        kind,
        pollInterval,
        enabled,
        sections,
        who,
        when,
        hash);
  }

  private static String hash(Source source) {
    try {
      return ArticleId.sha256(Json.mapper().writeValueAsBytes(source)).substring(0, 32);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("source " + source.id() + " has no JSON form", e);
    }
  }
}
