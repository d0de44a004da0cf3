package org.minhchung.local.workers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether one host is asked as it should be: one request at a time, with a pause after each. */
final class Manners {
  private final String host;
  private final Duration delay;
  private final List<String> complaints = new ArrayList<>();
  private String underWay;
  private String last;
  private long ended;
  private int requests;

  Manners(String host, Duration delay) {
    this.host = host;
    this.delay = delay;
  }

  synchronized void begin(String path) {
    requests++;
    if (underWay != null) {
      complaints.add(host + ": " + path + " while " + underWay + " was under way");
    } else if (last != null) {
      Duration rested = Duration.ofNanos(System.nanoTime() - ended);
      if (rested.compareTo(delay) < 0) {
        complaints.add(
            host + ": " + path + " " + rested.toMillis() + " ms after " + last + ", not " + delay);
      }
    }
    underWay = path;
  }

  synchronized void end() {
    last = underWay;
    underWay = null;
    ended = System.nanoTime();
  }

  synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  synchronized int requests() {
    return requests;
  }
}
