package org.minhchung.ingest.frontier;

import java.time.Instant;

/** On what terms a host may be asked here. */
public interface HostTerms {
  /** Whether visits of a host may be queued here. */
  boolean admits(String host);

  /** The time before which a host must not be asked that has not been asked here yet. */
  Instant earliest(String host);

  /** Every host may be asked at once. */
  static HostTerms none() {
    return new HostTerms() {
      @Override
      public boolean admits(String host) {
        return true;
      }

      @Override
      public Instant earliest(String host) {
        return Instant.EPOCH;
      }
    };
  }
}
