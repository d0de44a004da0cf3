package org.minhchung.alerts.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.minhchung.alerts.query.Analysis;
import org.minhchung.alerts.query.Field;
import org.minhchung.alerts.query.IndexFields;
import org.minhchung.alerts.query.IndexedArticle;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.Json;

/** An article's document: searchable fields, and the assessment as it came. */
final class ArticleDocument {
  static final String ARTICLE = "article";
  static final String VERSION = "version";
  static final String KIND = "kind";
  static final String SEEN = "seen";
  static final String ASSESSMENT = "assessment";

  private ArticleDocument() {}

  /**
   * The document.
   *
   * @param kind why it stands in the queue, or null
   */
  static ObjectNode of(IndexedArticle indexed, QueueKind kind) {
    Assessment assessment = indexed.assessment();
    Article article = assessment.article();
    ObjectNode document = Json.mapper().createObjectNode();
    putWords(document, Field.TITLE, article.title(), indexed.language());
    putWords(document, Field.TEXT, article.text(), indexed.language());
    putAll(document, Field.LANGUAGE.label(), indexed.keywords(Field.LANGUAGE));
    putAll(document, Field.COUNTRY.label(), indexed.keywords(Field.COUNTRY));
    putAll(document, Field.SOURCE.label(), indexed.keywords(Field.SOURCE));
    putAll(document, Field.CLAIM.label(), indexed.keywords(Field.CLAIM));
    putAll(document, Field.TOPIC.label(), indexed.keywords(Field.TOPIC));
    putAll(document, IndexFields.GRADE, indexed.keywords(Field.RELEVANCE));
    document.put(Field.FLAGGED.label(), assessment.flagged());
    document.put(Field.SCORE.label(), assessment.score());
    document.put(Field.RELEVANCE.label(), assessment.relevance().score());
    putTime(document, Field.PUBLISHED.label(), indexed.published());
    putTime(document, SEEN, seen(assessment));
    document.put(IndexFields.STORY, assessment.cluster());
    document.put(ARTICLE, article.id());
    document.put(VERSION, article.version());
    if (kind != null) {
      document.put(KIND, kind.label());
    }
    document.set(ASSESSMENT, Json.mapper().valueToTree(assessment));
    return document;
  }

  /** When Minhchung first had this version. */
  private static Instant seen(Assessment assessment) {
    Instant fetched = assessment.article().fetchedAt();
    return fetched == null ? assessment.assessedAt() : fetched;
  }

  /** The document of an earlier version, made from its document of that time. */
  static ObjectNode earlier(JsonNode former) {
    ObjectNode document = Json.mapper().createObjectNode();
    for (String field : List.of(ARTICLE, VERSION, KIND, ASSESSMENT)) {
      if (former.has(field)) {
        document.set(field, former.get(field));
      }
    }
    return document;
  }

  private static void putWords(ObjectNode document, Field field, String text, String language) {
    document.put(field.label(), Analysis.joined(Analysis.words(text)));
    document.put(IndexFields.stems(field), Analysis.joined(Analysis.stems(text, language)));
  }

  private static void putAll(ObjectNode document, String field, List<String> values) {
    ArrayNode array = document.putArray(field);
    values.forEach(array::add);
  }

  private static void putTime(ObjectNode document, String field, Instant time) {
    if (time != null) {
      document.put(field, time.truncatedTo(ChronoUnit.MILLIS).toString());
    }
  }
}
