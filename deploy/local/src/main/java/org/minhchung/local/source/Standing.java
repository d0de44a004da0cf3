package org.minhchung.local.source;

import java.time.Instant;
import java.util.List;

/**
 * How a source fares in a running system.
 *
 * @param state a word: {@code off}, {@code unseen} before its first page, else that of its health
 * @param lastSuccess when one of its feeds, sitemaps or section pages was last had, or null
 * @param failing those that could not be had at the last attempt
 */
public record Standing(String state, Instant lastSuccess, List<Failing> failing) {

  /**
   * A feed that fails.
   *
   * @param since its last success, or null where it never had any
   * @param failures attempts since then
   * @param error why the last attempt failed, or null
   */
  public record Failing(String url, Instant since, int failures, String error) {}
}
