package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the machine read in one version of one article. It carries the article, so that whoever
 * shows, searches or alerts needs this one topic only.
 *
 * @param language BCP-47 as identified, or {@code und}
 * @param cluster id of the story cluster; the article's own id where no other tells the same story
 * @param sightings sentences that resemble known claims or are worth checking, in text order
 * @param score 0 to 1, the highest probability of a sighting
 * @param flagged whether the article, in its own voice, asserts a claim rated False, Mostly False
 *     or Misleading
 * @param reasons why, or why not, one plain sentence each
 * @param excluded sentences that were not considered, counted by {@link StatementKind} label
 * @param modelVersion grows with every change of models or rules, for the external version
 * @param models names and versions of what was used
 * @param script ISO 15924 where the language alone does not tell it, such as {@code Hant}, or null
 */
public record Assessment(
    Article article,
    String language,
    Relevance relevance,
    String cluster,
    List<ClaimSighting> sightings,
    double score,
    boolean flagged,
    List<String> reasons,
    Map<String, Integer> excluded,
    int modelVersion,
    Map<String, String> models,
    Instant assessedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) String script) {

  /**
   * How far the article is about Vietnam.
   *
   * @param score 0 to 1
   * @param names the names that were found, each once
   */
  public record Relevance(RelevanceGrade grade, double score, List<String> names) {
    public Relevance {
      Required.value(grade, "grade of relevance");
      Required.unit(score, "score of relevance");
      names = Required.list(names);
    }
  }

  /** More versions of models than this between two versions of an article do not fit. */
  private static final long MODELS_PER_ARTICLE_VERSION = 100_000;

  public Assessment {
    Required.value(article, "article of assessment");
    Required.value(relevance, "relevance of article " + article.id());
    Required.unit(score, "score of article " + article.id());
    language = language == null ? "und" : language;
    cluster = cluster == null ? article.id() : cluster;
    sightings = Required.list(sightings);
    reasons = Required.list(reasons);
    excluded = Required.map(excluded);
    models = Required.map(models);
  }

  /** An assessment of which no more is known than the first version of this event told. */
  public Assessment(
      Article article,
      String language,
      Relevance relevance,
      String cluster,
      List<ClaimSighting> sightings,
      double score,
      boolean flagged,
      List<String> reasons,
      Map<String, Integer> excluded,
      int modelVersion,
      Map<String, String> models,
      Instant assessedAt) {
    this(
        article,
        language,
        relevance,
        cluster,
        sightings,
        score,
        flagged,
        reasons,
        excluded,
        modelVersion,
        models,
        assessedAt,
        null);
  }

  /** Monotone over article and model versions; Elasticsearch's external version. */
  public long externalVersion() {
    return article.version() * MODELS_PER_ARTICLE_VERSION + modelVersion;
  }
}
