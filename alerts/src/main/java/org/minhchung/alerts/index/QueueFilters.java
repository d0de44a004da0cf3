package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minhchung.alerts.query.CompiledQuery;
import org.minhchung.alerts.query.ElasticsearchQuery;
import org.minhchung.alerts.query.Field;

/** The filters of a queue request as queries, apart, so that each can be left out in a count. */
final class QueueFilters {

  /** What can be filtered by. */
  enum Facet {
    KIND(ArticleDocument.KIND),
    STATE(null),
    LANGUAGE(Field.LANGUAGE.label()),
    COUNTRY(Field.COUNTRY.label()),
    SOURCE(Field.SOURCE.label()),
    CLAIM(Field.CLAIM.label());

    private final String field;

    Facet(String field) {
      this.field = field;
    }

    /** The index field, or null where the index does not know it. */
    String field() {
      return field;
    }
  }

  private final Query candidates;
  private final Map<Facet, Query> filters = new EnumMap<>(Facet.class);

  QueueFilters(QueueRequest request, ElasticsearchQuery queries) {
    Query query = queries.of(CompiledQuery.of(request.query()).expression());
    this.candidates =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(f -> f.exists(e -> e.field(ArticleDocument.KIND))).filter(query)));
    put(Facet.KIND, request.kinds().stream().map(QueueKind::label).toList());
    put(Facet.LANGUAGE, normalised(Field.LANGUAGE, request.languages()));
    put(Facet.COUNTRY, normalised(Field.COUNTRY, request.countries()));
    put(Facet.SOURCE, normalised(Field.SOURCE, request.sources()));
    put(Facet.CLAIM, normalised(Field.CLAIM, request.claims()));
    if (!request.states().isEmpty()) {
      filters.put(Facet.STATE, queries.inStates(request.states()));
    }
  }

  /** What may stand in the queue at all and matches the query. */
  Query candidates() {
    return candidates;
  }

  /** All filters at once. */
  Query all() {
    return allBut(null);
  }

  /** All filters but one. */
  Query allBut(Facet left) {
    List<Query> others = new ArrayList<>();
    filters.forEach(
        (facet, query) -> {
          if (facet != left) {
            others.add(query);
          }
        });
    return others.isEmpty()
        ? Query.of(q -> q.matchAll(m -> m))
        : Query.of(q -> q.bool(b -> b.filter(others)));
  }

  private void put(Facet facet, List<String> values) {
    if (!values.isEmpty()) {
      List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
      filters.put(
          facet, Query.of(q -> q.terms(t -> t.field(facet.field()).terms(v -> v.value(terms)))));
    }
  }

  private static List<String> normalised(Field field, Set<String> values) {
    return values.stream().map(field::normalise).toList();
  }
}
