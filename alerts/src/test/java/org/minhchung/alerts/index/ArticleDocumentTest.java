package org.minhchung.alerts.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.query.IndexedArticle;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.events.Json;

class ArticleDocumentTest {
  private final IndexedArticle article =
      new IndexedArticle(
          Assessments.of("a", 2, 0.7, true), Assessments.SOURCE, Set.of("sport"), StoryState.NEW);

  @Test
  void theStrictMappingKnowsEveryFieldOfADocumentAndNoOther() throws IOException {
    ObjectNode document = ArticleDocument.of(article, QueueKind.KNOWN_FALSE);
    assertThat(document.properties().stream().map(e -> e.getKey()))
        .containsExactlyInAnyOrderElementsOf(mapped("articles.json"));
    assertThat(ArticleDocument.earlier(document).properties().stream().map(e -> e.getKey()))
        .containsExactlyInAnyOrderElementsOf(mapped("versions.json"));
  }

  @Test
  void wordsAreAnalysedBeforeTheyAreSentAndTheAssessmentComesBackWhole() {
    ObjectNode document = ArticleDocument.of(article, null);
    assertThat(document.path("text").asText()).isEqualTo("the claim of article a");
    assertThat(document.path("text_stems").asText())
        .isEqualTo("en:the en:claim en:of en:articl en:a");
    assertThat(document.path("country").get(0).asText()).isEqualTo("ID");
    assertThat(document.has("kind")).isFalse();
    assertThat(StoredArticles.assessment(document)).isEqualTo(article.assessment());
  }

  private static List<String> mapped(String resource) throws IOException {
    try (InputStream json = SearchIndex.class.getResourceAsStream(resource)) {
      JsonNode mappings = Json.mapper().readTree(json).path("mappings");
      assertThat(mappings.path("dynamic").asText()).isEqualTo("strict");
      List<String> names = new ArrayList<>();
      mappings.path("properties").fieldNames().forEachRemaining(names::add);
      return names;
    }
  }
}
