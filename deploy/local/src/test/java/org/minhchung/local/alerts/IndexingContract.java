package org.minhchung.local.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.minhchung.local.alerts.Assessments.inStory;
import static org.minhchung.local.alerts.Assessments.renamed;
import static org.minhchung.local.alerts.Assessments.version;
import static org.minhchung.local.alerts.IndexedTable.SOON;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.minhchung.alerts.index.QueueKind;
import org.minhchung.alerts.index.QueueRequest;
import org.minhchung.alerts.index.SearchUnavailableException;
import org.minhchung.alerts.index.Story;
import org.minhchung.alerts.review.ReviewDraft;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.events.Assessment;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.ReviewEvent.Action;
import org.minhchung.events.Topics;

/**
 * How assessments come into the index, also when they are corrected, broken or late. Each test goes
 * on where the one before it ended.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class IndexingContract extends OnServers {
  @Test
  @Order(1)
  void aCorrectedArticleKeepsItsFormerTextAndNoLateDuplicateUndoesIt() throws Exception {
    Assessment first = indexed.stories.article("a-id").orElseThrow().assessment();
    indexed.publish(version(first, 2, 0.02, false, "Kami meralat berita ini."));
    await()
        .atMost(SOON)
        .until(() -> indexed.stories.article("a-id").orElseThrow().kind() == QueueKind.CORRECTED);

    indexed.publish(first);
    Assessment last = version(first, 3, 0.01, false, "Kami meralat berita ini lagi.");
    indexed.publish(last);
    await()
        .atMost(SOON)
        .until(
            () ->
                indexed.stories.article("a-id").orElseThrow().assessment().article().version()
                    == 3);

    indexed.counts();
    assertThat(indexed.stories.article("a-id").orElseThrow().kind()).isEqualTo(QueueKind.CORRECTED);
    Story story = indexed.stories.story("s1").orElseThrow();
    assertThat(story.total()).isEqualTo(2);
    Story.Versions versions =
        story.articles().stream()
            .filter(v -> v.current().assessment().article().id().equals("a-id"))
            .findFirst()
            .orElseThrow();
    assertThat(versions.current().assessment()).isEqualTo(last);
    assertThat(versions.earlier().stream().map(a -> a.article().version())).containsExactly(2, 1);
    assertThat(versions.earlier().get(1)).isEqualTo(first);
    assertThat(indexed.stories.queue(QueueRequest.first(10)).filters().kinds())
        .containsEntry(QueueKind.CORRECTED, 1L)
        .doesNotContainKey(QueueKind.KNOWN_FALSE);
  }

  @Test
  @Order(2)
  void whatCannotBeIndexedBecomesADeadLetterAndNothingElseStops() {
    indexed
        .producer
        .sendBytes(
            Topics.ASSESSMENT,
            "broken",
            "broken",
            "{\"article\": ".getBytes(StandardCharsets.UTF_8),
            null,
            Map.of())
        .join();
    Assessment sound = indexed.stories.article("a-en").orElseThrow().assessment();
    // longer than any keyword may be
    indexed.publish(inStory(renamed(sound, "too-long"), "s".repeat(40_000)));
    indexed.publish(renamed(sound, "after-it"));
    await().atMost(SOON).until(() -> indexed.stories.article("after-it").isPresent());
    await().atMost(SOON).until(() -> indexed.dead.size() == 2);
    assertThat(indexed.dead)
        .anySatisfy(
            letter -> {
              assertThat(letter.key()).isEqualTo("broken");
              assertThat(letter.value()).asString().isEqualTo("{\"article\": ");
              assertThat(CloudEvents.value(letter.headers(), DeadLetter.MESSAGE))
                  .contains("Assessment on minhchung.assessment.v1");
            })
        .anySatisfy(
            letter -> {
              assertThat(letter.key()).isEqualTo("too-long");
              assertThat(CloudEvents.value(letter.headers(), DeadLetter.MESSAGE))
                  .contains("Elasticsearch refuses it");
            });
    assertThat(indexed.stories.article("too-long")).isEmpty();
  }

  @Test
  @Order(3)
  void whileElasticsearchIsAwayTheDeskIsDegradedAndEverythingComesLater() throws Exception {
    Assessment sound = indexed.stories.article("a-en").orElseThrow().assessment();
    servers.stopElasticsearch();
    await()
        .atMost(SOON)
        .until(
            () ->
                indexed
                    .indexer
                    .problem()
                    .filter(problem -> problem.contains("Elasticsearch cannot be reached"))
                    .isPresent());
    assertThatThrownBy(() -> indexed.stories.queue(QueueRequest.first(5)))
        .isInstanceOf(SearchUnavailableException.class)
        .hasMessageContaining("cannot be reached");
    for (int i = 0; i < 30; i++) {
      indexed.publish(renamed(sound, "late-" + i));
    }
    indexed.reviewLog.append(ReviewDraft.of("s1", 0, "an", Action.ASSIGN, null));
    assertThat(indexed.reviews.of("s1").state()).isEqualTo(StoryState.ASSIGNED);

    servers.startElasticsearch();

    await().atMost(SOON).until(() -> indexed.counts().articles() == 10 + 1 + 30);
    await().atMost(SOON).until(() -> indexed.indexer.problem().isEmpty());
  }

  @Test
  @Order(4)
  void anIndexThatWasLostIsFilledFromTheBeginning() throws Exception {
    indexed
        .elasticsearch
        .client()
        .indices()
        .delete(d -> d.index("minhchung-articles-v1", "minhchung-versions-v1"));
    indexed.publish(renamed(table.assessment("a-en"), "after-the-loss"));
    await().atMost(SOON).until(() -> indexed.counts().articles() == 10 + 1 + 30 + 1);
    indexed.counts();
    assertThat(indexed.stories.article("a-id").orElseThrow().kind()).isEqualTo(QueueKind.CORRECTED);
    assertThat(
            indexed.stories.story("s1").orElseThrow().articles().stream()
                .flatMap(v -> v.earlier().stream())
                .map(a -> a.article().version()))
        .containsExactly(2, 1);
  }
}
