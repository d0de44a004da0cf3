package org.minhchung.alerts.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minhchung.alerts.review.StoryState;

/** The back end of Elasticsearch: query DSL over the index's mapping. */
public final class ElasticsearchQuery {
  /** Elasticsearch takes at most 65,536 terms in one query. */
  private static final int MOST_TERMS = 60_000;

  private final Function<StoryState, Set<String>> storiesInState;

  /**
   * @param storiesInState ids of the stories in a state other than {@link StoryState#NEW}; the
   *     index does not know what people decide
   */
  public ElasticsearchQuery(Function<StoryState, Set<String>> storiesInState) {
    this.storiesInState = storiesInState;
  }

  /** The query of an expression. */
  public Query of(Expression expression) {
    if (expression instanceof Expression.Everything) {
      return Query.of(q -> q.matchAll(m -> m));
    }
    if (expression instanceof Expression.And and) {
      return Query.of(q -> q.bool(b -> b.must(and.parts().stream().map(this::of).toList())));
    }
    if (expression instanceof Expression.Or or) {
      return any(or.parts().stream().map(this::of).toList());
    }
    if (expression instanceof Expression.Not not) {
      return none(List.of(of(not.part())));
    }
    if (expression instanceof Expression.Word word) {
      return word(word);
    }
    if (expression instanceof Expression.Phrase phrase) {
      String terms = Analysis.joined(Analysis.words(phrase.words()));
      return any(
          IndexFields.words(phrase.field()).stream()
              .map(field -> inOrder(field.label(), terms))
              .toList());
    }
    if (expression instanceof Expression.Prefix prefix) {
      return prefix(prefix);
    }
    if (expression instanceof Expression.Keyword keyword) {
      return keyword.field() == Field.STATE
          ? inStates(EnumSet.of(StoryState.ofLabel(keyword.value()).orElseThrow()))
          : Query.of(
              q ->
                  q.term(
                      t -> t.field(IndexFields.keyword(keyword.field())).value(keyword.value())));
    }
    if (expression instanceof Expression.Flagged flagged) {
      return Query.of(q -> q.term(t -> t.field(Field.FLAGGED.label()).value(flagged.value())));
    }
    if (expression instanceof Expression.Numbers numbers) {
      return range(numbers);
    }
    return range((Expression.Times) expression);
  }

  /** Articles of stories in any of some states. */
  public Query inStates(Set<StoryState> states) {
    if (states.contains(StoryState.NEW)) {
      // everything is new that nobody has touched
      Set<StoryState> others = EnumSet.complementOf(EnumSet.copyOf(states));
      return none(List.of(ofStories(idsIn(others))));
    }
    return ofStories(idsIn(states));
  }

  /** Articles of some stories. */
  public static Query ofStories(Collection<String> storyIds) {
    List<String> ids = new ArrayList<>(storyIds);
    List<Query> parts = new ArrayList<>();
    for (int start = 0; start < ids.size(); start += MOST_TERMS) {
      List<FieldValue> some =
          ids.subList(start, Math.min(ids.size(), start + MOST_TERMS)).stream()
              .map(FieldValue::of)
              .toList();
      parts.add(Query.of(q -> q.terms(t -> t.field(IndexFields.STORY).terms(v -> v.value(some)))));
    }
    return parts.isEmpty() ? Query.of(q -> q.matchNone(m -> m)) : any(parts);
  }

  private Set<String> idsIn(Set<StoryState> states) {
    return states.stream()
        .flatMap(state -> storiesInState.apply(state).stream())
        .collect(Collectors.toSet());
  }

  private static Query word(Expression.Word word) {
    String terms = Analysis.joined(Analysis.words(word.word()));
    List<List<String>> stems = Analysis.stemsInAllLanguages(word.word());
    List<Query> any = new ArrayList<>();
    for (Field field : IndexFields.words(word.field())) {
      any.add(inOrder(field.label(), terms));
      for (List<String> stem : stems) {
        any.add(inOrder(IndexFields.stems(field), String.join(" ", stem)));
      }
    }
    return any(any);
  }

  private Query prefix(Expression.Prefix prefix) {
    if (prefix.field() == Field.STATE) {
      Set<StoryState> states =
          Arrays.stream(StoryState.values())
              .filter(state -> state.label().startsWith(prefix.beginning()))
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(StoryState.class)));
      return inStates(states);
    }
    if (prefix.field() != null && prefix.field().kind() == Field.Kind.KEYWORD) {
      return beginsWith(prefix.field().label(), prefix.beginning());
    }
    return any(
        IndexFields.words(prefix.field()).stream()
            .map(field -> beginsWith(field.label(), prefix.beginning()))
            .toList());
  }

  private static Query range(Expression.Numbers numbers) {
    return Query.of(
        q ->
            q.range(
                r ->
                    r.number(
                        n -> {
                          n.field(numbers.field().label());
                          if (numbers.from() > Double.NEGATIVE_INFINITY) {
                            n =
                                numbers.fromIncluded()
                                    ? n.gte(numbers.from())
                                    : n.gt(numbers.from());
                          }
                          if (numbers.to() < Double.POSITIVE_INFINITY) {
                            n = numbers.toIncluded() ? n.lte(numbers.to()) : n.lt(numbers.to());
                          }
                          return n;
                        })));
  }

  private static Query range(Expression.Times times) {
    return Query.of(
        q ->
            q.range(
                r ->
                    r.date(
                        d -> {
                          d.field(times.field().label()).format("strict_date_optional_time");
                          if (times.from() != null) {
                            d.gte(times.from().toString());
                          }
                          if (times.before() != null) {
                            d.lt(times.before().toString());
                          }
                          return d;
                        })));
  }

  private static Query inOrder(String field, String terms) {
    return Query.of(q -> q.matchPhrase(m -> m.field(field).query(terms)));
  }

  private static Query beginsWith(String field, String beginning) {
    return Query.of(q -> q.prefix(p -> p.field(field).value(beginning)));
  }

  private static Query any(List<Query> queries) {
    return queries.size() == 1
        ? queries.get(0)
        : Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1")));
  }

  private static Query none(List<Query> queries) {
    return Query.of(q -> q.bool(b -> b.must(m -> m.matchAll(a -> a)).mustNot(queries)));
  }
}
