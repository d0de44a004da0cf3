package org.minhchung.alerts.query;

import java.util.List;

/** Refuses queries that either back end would refuse for their size, with a sentence. */
final class ClauseBudget {
  /** Lucene and a small Elasticsearch node take 1,024 clauses, brackets included. */
  private static final int MOST = 1_000;

  private ClauseBudget() {}

  static void check(String query, Expression expression) {
    int clauses = clauses(expression);
    if (clauses > MOST) {
      throw new QueryException(
          query,
          0,
          "the query is too long: bare words are looked for in all their forms, and it has more of"
              + " them than the "
              + MOST / clausesOfWord(null)
              + " that one query may have; put words in quotation marks to look for them as they"
              + " are");
    }
  }

  private static int clauses(Expression expression) {
    if (expression instanceof Expression.And and) {
      return sum(and.parts());
    }
    if (expression instanceof Expression.Or or) {
      return sum(or.parts());
    }
    if (expression instanceof Expression.Not not) {
      return 1 + clauses(not.part());
    }
    if (expression instanceof Expression.Word word) {
      return clausesOfWord(word.field());
    }
    if (expression instanceof Expression.Phrase phrase) {
      return IndexFields.words(phrase.field()).size();
    }
    if (expression instanceof Expression.Prefix prefix) {
      return IndexFields.words(prefix.field()).size();
    }
    return 1;
  }

  private static int clausesOfWord(Field field) {
    return IndexFields.words(field).size() * (1 + Stemmer.ALL.size());
  }

  private static int sum(List<Expression> parts) {
    return parts.stream().mapToInt(ClauseBudget::clauses).sum();
  }
}
