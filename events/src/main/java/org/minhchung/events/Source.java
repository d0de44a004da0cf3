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
    Instant editedAt) {

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
        null);
  }
}
