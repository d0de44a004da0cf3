package org.minhchung.alerts.query;

/** A query that cannot be read; the message points to the place and says what was expected. */
public final class QueryException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final int position;
  private final String problem;

  QueryException(String query, int position, String problem) {
    super(problem + ", at character " + (position + 1) + " of the query: " + query);
    this.position = position;
    this.problem = problem;
  }

  /** Offset of the UTF-16 unit at which reading stopped, from 0 to the query's length. */
  public int position() {
    return position;
  }

  /** What is wrong and what was expected, without the place. */
  public String problem() {
    return problem;
  }
}
