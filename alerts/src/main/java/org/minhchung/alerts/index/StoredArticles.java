package org.minhchung.alerts.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.minhchung.alerts.topic.LiveTable;
import org.minhchung.events.Assessment;
import org.minhchung.events.Json;
import org.minhchung.events.Source;

/** Reads articles back from their documents. */
final class StoredArticles {
  private final LiveTable<Source> sources;

  StoredArticles(LiveTable<Source> sources) {
    this.sources = sources;
  }

  StoredArticle of(JsonNode document) {
    Assessment assessment = assessment(document);
    return new StoredArticle(
        assessment, sources.get(assessment.article().sourceId()).orElse(null), kind(document));
  }

  static Assessment assessment(JsonNode document) {
    try {
      return Json.mapper().treeToValue(document.path(ArticleDocument.ASSESSMENT), Assessment.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "the document of article "
              + document.path(ArticleDocument.ARTICLE).asText()
              + " in Elasticsearch cannot be read: "
              + e.getOriginalMessage(),
          e);
    }
  }

  static QueueKind kind(JsonNode document) {
    String label = document.path(ArticleDocument.KIND).asText();
    return Arrays.stream(QueueKind.values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElse(null);
  }
}
