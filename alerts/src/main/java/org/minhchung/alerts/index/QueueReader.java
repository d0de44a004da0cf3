package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.util.NamedValue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.minhchung.alerts.index.QueueFilters.Facet;
import org.minhchung.alerts.query.ElasticsearchQuery;
import org.minhchung.alerts.query.IndexFields;
import org.minhchung.alerts.review.StoryState;

/**
 * Reads the queue: first which stories, in which order, and how many by each filter; then the rows
 * of one page.
 */
final class QueueReader {
  /** More stories than this are not listed; filters make fewer of them. */
  private static final int MOST_STORIES = 10_000;

  private static final String ROWS = "rows";
  private static final String ORDER = "order";

  private final SearchCalls calls;
  private final ElasticsearchQuery queries;
  private final QueueRows rows;

  QueueReader(SearchCalls calls, ElasticsearchQuery queries, QueueRows rows) {
    this.calls = calls;
    this.queries = queries;
    this.rows = rows;
  }

  /** A story's place in the queue. */
  private record Place(String storyId, double value) {}

  QueuePage page(QueueRequest request) {
    QueueFilters filters = new QueueFilters(request, queries);
    Map<String, Aggregation> wanted = new LinkedHashMap<>();
    wanted.put(ROWS, ordered(filters, request.sort()));
    for (Facet facet : Facet.values()) {
      if (facet.field() != null) {
        wanted.put(facet.name(), StoryAggregations.countBy(filters.allBut(facet), facet.field()));
      }
    }
    for (StoryState state : StoryState.values()) {
      wanted.put(
          state.name(),
          Aggregation.of(
              a ->
                  a.filter(filters.allBut(Facet.STATE))
                      .aggregations(
                          ROWS,
                          StoryAggregations.countOf(
                              queries.inStates(java.util.EnumSet.of(state))))));
    }
    Map<String, Aggregate> found =
        calls
            .search(s -> s.size(0).query(filters.candidates()).aggregations(wanted))
            .aggregations();
    List<Place> places = places(found.get(ROWS));
    List<Place> rest = after(places, request);
    List<Place> page = rest.subList(0, Math.min(request.size(), rest.size()));
    String next = page.size() < rest.size() ? token(page.get(page.size() - 1)) : null;
    List<String> ids = page.stream().map(Place::storyId).toList();
    return new QueuePage(rows.of(ids, filters), places.size(), next, counts(found));
  }

  private static Aggregation ordered(QueueFilters filters, QueueRequest.Sort sort) {
    SortOrder direction = sort == QueueRequest.Sort.OLDEST ? SortOrder.Asc : SortOrder.Desc;
    Aggregation value =
        sort == QueueRequest.Sort.SCORE
            ? Aggregation.of(a -> a.max(m -> m.field("score")))
            : Aggregation.of(a -> a.min(m -> m.field(ArticleDocument.SEEN)));
    return Aggregation.of(
        a ->
            a.filter(filters.all())
                .aggregations(
                    ROWS,
                    r ->
                        r.terms(
                                t ->
                                    t.field(IndexFields.STORY)
                                        .size(MOST_STORIES)
                                        .order(
                                            List.of(
                                                NamedValue.of(ORDER, direction),
                                                NamedValue.of("_key", SortOrder.Asc))))
                            .aggregations(ORDER, value)));
  }

  private static List<Place> places(Aggregate ordered) {
    return ordered.filter().aggregations().get(ROWS).sterms().buckets().array().stream()
        .map(bucket -> new Place(bucket.key().stringValue(), value(bucket)))
        .toList();
  }

  private static double value(StringTermsBucket bucket) {
    Aggregate value = bucket.aggregations().get(ORDER);
    return value.isMax() ? value.max().value() : value.min().value();
  }

  /** What comes after the last row of the page before, wherever that story is by now. */
  private static List<Place> after(List<Place> places, QueueRequest request) {
    if (request.after() == null) {
      return places;
    }
    List<FieldValue> last = PageToken.values(request.after(), 2);
    double value = last.get(0).isLong() ? last.get(0).longValue() : last.get(0).doubleValue();
    String id = last.get(1).stringValue();
    boolean ascending = request.sort() == QueueRequest.Sort.OLDEST;
    return places.stream()
        .filter(
            place -> {
              int order = Double.compare(place.value, value);
              return order == 0 ? place.storyId.compareTo(id) > 0 : (order > 0) == ascending;
            })
        .toList();
  }

  private static String token(Place last) {
    return PageToken.of(List.of(FieldValue.of(last.value), FieldValue.of(last.storyId)));
  }

  private static QueuePage.Filters counts(Map<String, Aggregate> found) {
    Map<StoryState, Long> states = new EnumMap<>(StoryState.class);
    for (StoryState state : StoryState.values()) {
      states.put(
          state,
          StoryAggregations.count(found.get(state.name()).filter().aggregations().get(ROWS)));
    }
    UnaryOperator<String> same = UnaryOperator.identity();
    return new QueuePage.Filters(
        StoryAggregations.countsBy(found.get(Facet.KIND.name()), QueueReader::kind),
        states,
        StoryAggregations.countsBy(found.get(Facet.LANGUAGE.name()), same),
        StoryAggregations.countsBy(found.get(Facet.COUNTRY.name()), same),
        StoryAggregations.countsBy(found.get(Facet.SOURCE.name()), same),
        StoryAggregations.countsBy(found.get(Facet.CLAIM.name()), same));
  }

  static QueueKind kind(String label) {
    return Arrays.stream(QueueKind.values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("the index holds an unknown kind '" + label + "'"));
  }
}
