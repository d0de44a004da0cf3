package org.minhchung.ingest.archive;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * What became of the lines of GDELT's files; tasks, skips and malformed lines add up to them.
 *
 * @param lines how many there were
 * @param tasks how many pages were asked for
 * @param skips how many lines were left out on purpose, by reason
 * @param malformed how many lines could not be read
 * @param examples the first of these, each with file, line and reason
 * @param took how long it took
 */
public record GdeltReport(
    int lines,
    int tasks,
    SortedMap<String, Integer> skips,
    int malformed,
    List<String> examples,
    Duration took) {

  public GdeltReport {
    examples = List.copyOf(examples);
    int sum = tasks + malformed + skips.values().stream().mapToInt(Integer::intValue).sum();
    if (sum != lines) {
      throw new IllegalArgumentException(lines + " lines, but " + sum + " of them accounted for");
    }
  }
}
