package org.minhchung.alerts.source;

import org.minhchung.events.SourceHealth.Reading;

/**
 * A page in the window of the latest.
 *
 * @param doubtful whether it may have been misread, so that the past must not be made of it
 */
record RecentPage(Reading reading, boolean doubtful) {

  RecentPage withDoubt(boolean now) {
    return now == doubtful ? this : new RecentPage(reading, now);
  }
}
