package org.minhchung.ingest;

import java.util.Set;

/** When an outlet does not want us to have a page, which is respected. */
final class Refusal {
  /** The reason where the rules of the site say so. */
  static final String FORBIDDEN = "robots.txt forbids";

  private static final Set<Integer> STATUSES = Set.of(401, 402, 403, 451);

  private Refusal() {}

  /**
   * Whether an answer is one.
   *
   * @param status 0 where the server was not asked or did not answer
   * @param reason why there is no page, or null
   */
  static boolean is(int status, String reason) {
    return STATUSES.contains(status) || FORBIDDEN.equals(reason);
  }
}
