package org.minhchung.ingest;

import java.time.Duration;

/** How to wait; a port, so that a test need not. */
@FunctionalInterface
public interface Pause {
  /** Waits for so long, or shorter where the thread is interrupted. */
  void rest(Duration time);

  /** Waits in real time. */
  static Pause real() {
    return time -> {
      try {
        Thread.sleep(time.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
