package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minhchung.alerts.claim.Repetition;
import org.minhchung.alerts.query.ElasticsearchQuery;
import org.minhchung.alerts.query.Field;
import org.minhchung.alerts.query.IndexFields;
import org.minhchung.alerts.review.ReviewStates;

/**
 * Reads the rows of some stories: their spread over all articles, and of those in the queue the one
 * of the first kind with the highest score.
 */
final class QueueRows {
  private static final String STORY = "story";
  private static final String OUTLETS = "outlets";
  private static final String COUNTRIES = "countries";
  private static final String LANGUAGES = "languages";
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String QUEUE = "queue";
  private static final String BEST = "best";
  private static final int MOST_COUNTRIES = 250;

  private final SearchCalls calls;
  private final StoredArticles articles;
  private final ReviewStates reviews;

  QueueRows(SearchCalls calls, StoredArticles articles, ReviewStates reviews) {
    this.calls = calls;
    this.articles = articles;
    this.reviews = reviews;
  }

  /** The rows in the order of the ids. */
  List<QueueRow> of(List<String> storyIds, QueueFilters filters) {
    if (storyIds.isEmpty()) {
      return List.of();
    }
    Map<String, StringTermsBucket> buckets =
        calls
            .search(
                s ->
                    s.size(0)
                        .query(ElasticsearchQuery.ofStories(storyIds))
                        .aggregations(STORY, perStory(storyIds.size(), filters)))
            .aggregations()
            .get(STORY)
            .sterms()
            .buckets()
            .array()
            .stream()
            .collect(Collectors.toMap(b -> b.key().stringValue(), Function.identity()));
    return storyIds.stream()
        // a story may have lost its last article between the two questions
        .filter(id -> buckets.containsKey(id) && hasBest(buckets.get(id)))
        .map(id -> row(id, buckets.get(id)))
        .toList();
  }

  private static Aggregation perStory(int stories, QueueFilters filters) {
    Aggregation best =
        Aggregation.of(
            a ->
                a.topHits(
                    t ->
                        t.size(1)
                            .sort(
                                Sorting.by(Field.SCORE.label(), SortOrder.Desc),
                                Sorting.thenById())));
    Map<String, Aggregation> byKind =
        Arrays.stream(QueueKind.values())
            .collect(Collectors.toMap(QueueKind::label, kind -> ofKind(kind, best)));
    Aggregation queue =
        Aggregation.of(
            a ->
                a.filter(f -> f.bool(b -> b.filter(filters.candidates()).filter(filters.all())))
                    .aggregations(byKind));
    return Aggregation.of(
        a ->
            a.terms(t -> t.field(IndexFields.STORY).size(stories))
                .aggregations(OUTLETS, o -> o.cardinality(c -> c.field(Field.SOURCE.label())))
                .aggregations(
                    COUNTRIES,
                    c -> c.terms(t -> t.field(Field.COUNTRY.label()).size(MOST_COUNTRIES)))
                .aggregations(
                    LANGUAGES,
                    l -> l.terms(t -> t.field(Field.LANGUAGE.label()).size(MOST_COUNTRIES)))
                .aggregations(FIRST, f -> f.min(m -> m.field(ArticleDocument.SEEN)))
                .aggregations(LAST, l -> l.max(m -> m.field(ArticleDocument.SEEN)))
                .aggregations(QUEUE, queue));
  }

  private static Aggregation ofKind(QueueKind kind, Aggregation best) {
    return Aggregation.of(
        a ->
            a.filter(f -> f.term(t -> t.field(ArticleDocument.KIND).value(kind.label())))
                .aggregations(BEST, best));
  }

  private static boolean hasBest(StringTermsBucket bucket) {
    return bucket.aggregations().get(QUEUE).filter().docCount() > 0;
  }

  private QueueRow row(String id, StringTermsBucket bucket) {
    Map<String, Aggregate> all = bucket.aggregations();
    Map<String, Aggregate> queue = all.get(QUEUE).filter().aggregations();
    // the row shows the article that gives it its kind, even if one of another kind scores higher
    StoredArticle best =
        Arrays.stream(QueueKind.values())
            .map(kind -> queue.get(kind.label()).filter())
            .filter(ofKind -> ofKind.docCount() > 0)
            .map(ofKind -> ofKind.aggregations().get(BEST).topHits().hits().hits().get(0))
            .map(hit -> articles.of(hit.source().to(ObjectNode.class)))
            .findFirst()
            .orElseThrow();
    return new QueueRow(
        id,
        best.kind(),
        best,
        Repetition.foremost(best.assessment()).orElse(null),
        best.assessment().score(),
        Math.toIntExact(bucket.docCount()),
        Math.toIntExact(all.get(OUTLETS).cardinality().value()),
        values(all.get(COUNTRIES)),
        List.copyOf(values(all.get(LANGUAGES))),
        time(all.get(FIRST).min().value()),
        time(all.get(LAST).max().value()),
        reviews.of(id));
  }

  private static Set<String> values(Aggregate terms) {
    return terms.sterms().buckets().array().stream()
        .map(bucket -> bucket.key().stringValue())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Instant time(Double millis) {
    return millis == null || millis.isInfinite() ? null : Instant.ofEpochMilli(millis.longValue());
  }
}
