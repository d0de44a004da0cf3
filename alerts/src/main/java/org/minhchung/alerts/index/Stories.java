package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minhchung.alerts.query.CompiledQuery;
import org.minhchung.alerts.query.ElasticsearchQuery;
import org.minhchung.alerts.query.Field;
import org.minhchung.alerts.review.ReviewStates;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.alerts.topic.LiveTable;
import org.minhchung.events.Assessment;
import org.minhchung.events.Source;

/**
 * Everything that the desk reads. Each method throws {@link SearchUnavailableException} when
 * Elasticsearch does not answer, and {@link org.minhchung.alerts.query.QueryException} for a query
 * that cannot be read. Safe for use by several threads.
 */
public final class Stories {
  /** More articles of one story are counted but not read. */
  public static final int MOST_ARTICLES_OF_A_STORY = 200;

  /** How far back {@link #wouldHaveFired} counts. */
  private static final Duration FIRED_WITHIN = Duration.ofDays(30);

  private static final int MOST_VERSIONS = 1_000;

  private final SearchCalls calls;
  private final ArticleContext context;
  private final ReviewStates reviews;
  private final StoredArticles articles;
  private final ElasticsearchQuery queries;
  private final QueueReader queue;
  private final DailyCounts daily;
  private final Clock clock;

  public Stories(
      ElasticsearchConnection elasticsearch,
      ArticleContext context,
      LiveTable<Source> sources,
      ReviewStates reviews,
      Clock clock) {
    this.calls = new SearchCalls(elasticsearch.client());
    this.context = context;
    this.reviews = reviews;
    this.articles = new StoredArticles(sources);
    this.queries = new ElasticsearchQuery(reviews::inState);
    this.queue = new QueueReader(calls, queries, new QueueRows(calls, articles, reviews));
    this.daily = new DailyCounts(calls, clock);
    this.clock = clock;
  }

  /** A page of the queue: one row per story. */
  public QueuePage queue(QueueRequest request) {
    return queue.page(request);
  }

  /** A story with all its articles and what they said before; nothing if there is none. */
  public Optional<Story> story(String id) {
    SearchResponse<ObjectNode> found =
        calls.search(
            s ->
                s.size(MOST_ARTICLES_OF_A_STORY)
                    .query(ElasticsearchQuery.ofStories(List.of(id)))
                    .trackTotalHits(t -> t.enabled(true))
                    .sort(Sorting.by(Field.SCORE.label(), SortOrder.Desc), Sorting.thenById()));
    List<StoredArticle> current =
        found.hits().hits().stream().map(hit -> articles.of(hit.source())).toList();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Assessment>> earlier =
        earlier(current.stream().map(a -> a.assessment().article().id()).toList());
    List<Story.Versions> versions =
        current.stream()
            .map(
                a ->
                    new Story.Versions(
                        a, earlier.getOrDefault(a.assessment().article().id(), List.of())))
            .toList();
    return Optional.of(new Story(id, versions, found.hits().total().value(), reviews.of(id)));
  }

  private Map<String, List<Assessment>> earlier(List<String> articleIds) {
    List<FieldValue> ids = articleIds.stream().map(FieldValue::of).toList();
    return calls
        .ask(
            c ->
                c.search(
                    s ->
                        s.index(SearchIndex.VERSIONS)
                            .size(MOST_VERSIONS)
                            .query(
                                q ->
                                    q.terms(
                                        t ->
                                            t.field(ArticleDocument.ARTICLE)
                                                .terms(v -> v.value(ids))))
                            .sort(Sorting.by(ArticleDocument.VERSION, SortOrder.Desc)),
                    ObjectNode.class))
        .hits()
        .hits()
        .stream()
        .map(hit -> StoredArticles.assessment(hit.source()))
        .collect(Collectors.groupingBy(assessment -> assessment.article().id()));
  }

  /** An article by its id, as soon as it is written. */
  public Optional<StoredArticle> article(String id) {
    var found = calls.ask(c -> c.get(g -> g.index(SearchIndex.ARTICLES).id(id), ObjectNode.class));
    return found.found() ? Optional.of(articles.of(found.source())) : Optional.empty();
  }

  /** A page of articles that match a query, with the words that matched. */
  public SearchPage search(SearchRequest request) {
    CompiledQuery query = CompiledQuery.of(request.query());
    Query filter = queries.of(query.expression());
    SearchResponse<ObjectNode> found =
        calls.search(
            s -> {
              s.size(request.size() + 1)
                  .query(filter)
                  .trackTotalHits(t -> t.enabled(true))
                  .sort(order(request.sort()), Sorting.thenById());
              return request.after() == null
                  ? s
                  : s.searchAfter(PageToken.values(request.after(), 2));
            });
    List<SearchPage.Hit> hits = new ArrayList<>();
    List<Hit<ObjectNode>> all = found.hits().hits();
    // one more than asked for tells whether there is a next page
    for (Hit<ObjectNode> hit : all.subList(0, Math.min(request.size(), all.size()))) {
      StoredArticle article = articles.of(hit.source());
      hits.add(
          new SearchPage.Hit(
              article,
              query.passages(context.of(article.assessment())),
              reviews.of(article.assessment().cluster())));
    }
    String next =
        all.size() > request.size() ? PageToken.of(all.get(request.size() - 1).sort()) : null;
    return new SearchPage(hits, found.hits().total().value(), next);
  }

  /** How much there is, by state and by why it stands in the queue. */
  public Counts counts() {
    Query everything = Query.of(q -> q.matchAll(m -> m));
    Query queued = Query.of(q -> q.exists(e -> e.field(ArticleDocument.KIND)));
    Map<String, Aggregation> wanted = new LinkedHashMap<>();
    wanted.put("kinds", StoryAggregations.countBy(everything, ArticleDocument.KIND));
    wanted.put(
        "flagged", Aggregation.of(a -> a.filter(f -> f.term(t -> t.field("flagged").value(true)))));
    for (StoryState state : StoryState.values()) {
      Query inState = queries.inStates(EnumSet.of(state));
      wanted.put(
          state.name(),
          StoryAggregations.countOf(Query.of(q -> q.bool(b -> b.filter(queued).filter(inState)))));
    }
    SearchResponse<ObjectNode> found =
        calls.search(s -> s.size(0).trackTotalHits(t -> t.enabled(true)).aggregations(wanted));
    Map<String, Aggregate> counted = found.aggregations();
    Map<StoryState, Long> states = new EnumMap<>(StoryState.class);
    for (StoryState state : StoryState.values()) {
      states.put(state, StoryAggregations.count(counted.get(state.name())));
    }
    return new Counts(
        found.hits().total().value(),
        counted.get("flagged").filter().docCount(),
        states,
        StoryAggregations.countsBy(counted.get("kinds"), QueueReader::kind));
  }

  /**
   * What a subscription would have told within the last 30 days.
   *
   * @param query in the one query language
   * @param threshold least score, 0 to 1
   */
  public WouldHaveFired wouldHaveFired(String query, double threshold, boolean flaggedOnly) {
    Query matches = queries.of(CompiledQuery.of(query).expression());
    String since = clock.instant().minus(FIRED_WITHIN).toString();
    List<Query> all = new ArrayList<>();
    all.add(matches);
    all.add(Query.of(q -> q.range(r -> r.number(n -> n.field("score").gte(threshold)))));
    all.add(Query.of(q -> q.range(r -> r.date(d -> d.field(ArticleDocument.SEEN).gte(since)))));
    if (flaggedOnly) {
      all.add(Query.of(q -> q.term(t -> t.field("flagged").value(true))));
    }
    SearchResponse<ObjectNode> found =
        calls.search(
            s ->
                s.size(0)
                    .query(q -> q.bool(b -> b.filter(all)))
                    .trackTotalHits(t -> t.enabled(true))
                    .aggregations("stories", StoryAggregations.distinctStories()));
    return new WouldHaveFired(
        found.aggregations().get("stories").cardinality().value(),
        found.hits().total().value(),
        Math.toIntExact(FIRED_WITHIN.toDays()));
  }

  /**
   * What was seen on each of the last days, today the last of them and not over yet.
   *
   * @param days at least 1; no day is left out
   * @param zone where days begin and end
   */
  public List<DayCounts> perDay(int days, ZoneId zone) {
    return daily.of(days, zone);
  }

  private static SortOptions order(SearchRequest.Sort sort) {
    return switch (sort) {
      case MATCH -> Sorting.byMatch();
      case NEWEST -> Sorting.by(Field.PUBLISHED.label(), SortOrder.Desc);
      case SCORE -> Sorting.by(Field.SCORE.label(), SortOrder.Desc);
    };
  }
}
