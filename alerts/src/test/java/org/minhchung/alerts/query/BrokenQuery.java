package org.minhchung.alerts.query;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** A query that fails when it is run. */
final class BrokenQuery extends Query {
  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    throw new IllegalStateException("broken on purpose");
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "broken";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other);
  }

  @Override
  public int hashCode() {
    return classHash();
  }
}
