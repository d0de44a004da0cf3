package org.minhchung.ingest.archive;

import java.time.Duration;
import java.util.SortedMap;

/**
 * What became of saved pages; articles, dead letters and skips add up to the pages.
 *
 * @param pages how many there were
 * @param articles how many were published
 * @param deadLetters how many could not be read, by reason
 * @param skips how many were left out on purpose, by reason
 * @param took how long it took
 */
public record BackfillReport(
    int pages,
    int articles,
    SortedMap<String, Integer> deadLetters,
    SortedMap<String, Integer> skips,
    Duration took) {

  public BackfillReport {
    int sum = articles + sum(deadLetters) + sum(skips);
    if (sum != pages) {
      throw new IllegalArgumentException(pages + " pages, but " + sum + " of them accounted for");
    }
  }

  private static int sum(SortedMap<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
