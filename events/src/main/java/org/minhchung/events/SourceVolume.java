package org.minhchung.events;

import java.time.Instant;
import java.util.List;

/**
 * New pages of a source hour by hour.
 *
 * @param from begin of the first hour
 * @param found new pages of each hour; -1 where nobody watched or nothing could be seen, which is a
 *     gap and not a zero
 * @param expected what the source's own past made us expect of the watched minutes of that hour; -1
 *     where nobody watched or the past was too short
 */
public record SourceVolume(Instant from, List<Integer> found, List<Double> expected) {
  public SourceVolume {
    Required.value(from, "begin of volume");
    found = Required.list(found);
    expected = Required.list(expected);
  }
}
