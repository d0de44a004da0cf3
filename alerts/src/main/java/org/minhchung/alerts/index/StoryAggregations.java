package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.minhchung.alerts.query.IndexFields;

/** Aggregations that count stories where the index holds articles. */
final class StoryAggregations {
  /** Exact up to so many stories; the most that Elasticsearch offers. */
  private static final int EXACT_UP_TO = 40_000;

  private static final int MOST_VALUES = 60;
  private static final String STORIES = "stories";
  private static final String VALUES = "values";

  private StoryAggregations() {}

  /** The number of stories among some articles. */
  static Aggregation countOf(Query articles) {
    return Aggregation.of(a -> a.filter(articles).aggregations(STORIES, distinctStories()));
  }

  static long count(Aggregate counted) {
    return stories(counted.filter().aggregations());
  }

  /** The number of stories by the values of a field. */
  static Aggregation countBy(Query articles, String field) {
    return Aggregation.of(
        a ->
            a.filter(articles)
                .aggregations(
                    VALUES,
                    v ->
                        v.terms(t -> t.field(field).size(MOST_VALUES))
                            .aggregations(STORIES, distinctStories())));
  }

  /** The counts again, the greatest first. */
  static <K> Map<K, Long> countsBy(Aggregate counted, Function<String, K> key) {
    List<StringTermsBucket> buckets =
        counted.filter().aggregations().get(VALUES).sterms().buckets().array();
    Map<K, Long> counts = new LinkedHashMap<>();
    buckets.stream()
        .map(bucket -> Map.entry(bucket.key().stringValue(), stories(bucket.aggregations())))
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> counts.put(key.apply(entry.getKey()), entry.getValue()));
    return counts;
  }

  static Aggregation distinctStories() {
    return Aggregation.of(
        a -> a.cardinality(c -> c.field(IndexFields.STORY).precisionThreshold(EXACT_UP_TO)));
  }

  private static long stories(Map<String, Aggregate> aggregates) {
    return aggregates.get(STORIES).cardinality().value();
  }
}
