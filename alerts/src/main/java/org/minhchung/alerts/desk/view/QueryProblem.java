package org.minhchung.alerts.desk.view;

import org.minhchung.alerts.query.QueryException;

/**
 * Why a query cannot be read, with its place.
 *
 * @param before what was read without trouble
 * @param at the character in question; empty at the query's end
 * @param after the rest
 * @param place such as {@code at character 7}
 * @param problem what is wrong, in English as the parser says it
 */
public record QueryProblem(String before, String at, String after, String place, String problem) {

  /** The problem of a query. */
  public static QueryProblem of(String query, QueryException problem, Words words) {
    int start = Math.min(Math.max(problem.position(), 0), query.length());
    int end = start == query.length() ? start : query.offsetByCodePoints(start, 1);
    return new QueryProblem(
        query.substring(0, start),
        query.substring(start, end),
        query.substring(end),
        words.say("query.place", start + 1),
        problem.problem());
  }
}
