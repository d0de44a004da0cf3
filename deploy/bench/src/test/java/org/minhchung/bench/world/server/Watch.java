package org.minhchung.bench.world.server;

import java.time.Instant;

/** Sees every request come and every answer go, in the world's time. */
public interface Watch {
  void begins(Request request, Instant at);

  /** The last byte goes out now, or the client has just hung up. */
  void ends(Request request, Answer answer, Instant at);

  /** The client turned out to have hung up, some time ago. */
  void wasLeft(Request request);

  /** Sees nothing. */
  static Watch nothing() {
    return new Watch() {
      @Override
      public void begins(Request request, Instant at) {}

      @Override
      public void ends(Request request, Answer answer, Instant at) {}

      @Override
      public void wasLeft(Request request) {}
    };
  }
}
