package org.minhchung.alerts.query;

import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The back end in memory: a query over {@link LuceneDocument}. */
final class LuceneQuery {
  private LuceneQuery() {}

  static Query of(Expression expression) {
    if (expression instanceof Expression.Everything) {
      return new MatchAllDocsQuery();
    }
    if (expression instanceof Expression.And and) {
      return combined(and.parts(), Occur.MUST);
    }
    if (expression instanceof Expression.Or or) {
      return combined(or.parts(), Occur.SHOULD);
    }
    if (expression instanceof Expression.Not not) {
      return new BooleanQuery.Builder()
          .add(new MatchAllDocsQuery(), Occur.MUST)
          .add(of(not.part()), Occur.MUST_NOT)
          .build();
    }
    if (expression instanceof Expression.Word word) {
      return word(word);
    }
    if (expression instanceof Expression.Phrase phrase) {
      return phrase(phrase);
    }
    if (expression instanceof Expression.Prefix prefix) {
      return prefix(prefix);
    }
    if (expression instanceof Expression.Keyword keyword) {
      return new TermQuery(new Term(IndexFields.keyword(keyword.field()), keyword.value()));
    }
    if (expression instanceof Expression.Flagged flagged) {
      return new TermQuery(new Term(Field.FLAGGED.label(), Boolean.toString(flagged.value())));
    }
    if (expression instanceof Expression.Numbers numbers) {
      return DoublePoint.newRangeQuery(
          numbers.field().label(),
          numbers.fromIncluded() ? numbers.from() : DoublePoint.nextUp(numbers.from()),
          numbers.toIncluded() ? numbers.to() : DoublePoint.nextDown(numbers.to()));
    }
    Expression.Times times = (Expression.Times) expression;
    return LongPoint.newRangeQuery(
        times.field().label(),
        times.from() == null ? Long.MIN_VALUE : times.from().toEpochMilli(),
        times.before() == null ? Long.MAX_VALUE : times.before().toEpochMilli() - 1);
  }

  private static Query combined(List<Expression> parts, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(of(part), occur));
    return all.build();
  }

  private static Query word(Expression.Word word) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    List<String> terms = Analysis.terms(Analysis.words(word.word()));
    List<List<String>> stems = Analysis.stemsInAllLanguages(word.word());
    for (Field field : IndexFields.words(word.field())) {
      any.add(inOrder(field.label(), terms), Occur.SHOULD);
      stems.forEach(s -> any.add(inOrder(IndexFields.stems(field), s), Occur.SHOULD));
    }
    return any.build();
  }

  private static Query phrase(Expression.Phrase phrase) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    List<String> terms = Analysis.terms(Analysis.words(phrase.words()));
    for (Field field : IndexFields.words(phrase.field())) {
      any.add(inOrder(field.label(), terms), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query prefix(Expression.Prefix prefix) {
    if (prefix.field() != null && prefix.field().kind() == Field.Kind.KEYWORD) {
      return new PrefixQuery(new Term(prefix.field().label(), prefix.beginning()));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Field field : IndexFields.words(prefix.field())) {
      any.add(new PrefixQuery(new Term(field.label(), prefix.beginning())), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query inOrder(String field, List<String> terms) {
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.get(0)))
        : new PhraseQuery(field, terms.toArray(String[]::new));
  }
}
