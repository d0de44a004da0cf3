package org.minhchung.ingest.extract.date;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A date as a page states it.
 *
 * @param local as its clock shows it; midnight where it has no time
 * @param timed whether it has a time
 * @param offset from UTC as stated, or null
 */
record PageDate(LocalDateTime local, boolean timed, ZoneOffset offset) {

  /** The moment, where a date without an offset is one of this. */
  Instant instant(ZoneOffset otherwise) {
    return local.toInstant(offset == null ? otherwise : offset);
  }

  /** The moment, where a date without an offset is UTC. */
  Instant instant() {
    return instant(ZoneOffset.UTC);
  }
}
