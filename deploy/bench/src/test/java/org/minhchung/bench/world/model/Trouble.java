package org.minhchung.bench.world.model;

/** What is wrong with an outlet's server. */
public enum Trouble implements Share {
  NONE(800),
  /** 500 and 503 for five to fifteen minutes about every hour. */
  FAILURES(40),
  /** Says nothing for five to ten minutes about every two hours. */
  SILENCES(20),
  /** One request in ten ends in a reset connection. */
  RESETS(25),
  /** One request in twenty is answered 429 with a time to wait. */
  TOO_MANY(25),
  /** Takes two to eight seconds. */
  SLOW(50),
  /** Every second story comes a byte at a time and never ends. */
  DRIPS(8),
  /** Every second story is small on the wire and gigantic when unpacked. */
  BOMBS(8),
  /** Every second story never ends. */
  ENDLESS(8),
  /** Every second story redirects in a circle. */
  LOOPS(8),
  /** Every second story takes three redirects. */
  CHAINS(8);

  private final int weight;

  Trouble(int weight) {
    this.weight = weight;
  }

  @Override
  public int weight() {
    return weight;
  }

  /** Whether every second story of the outlet cannot be had by anyone. */
  public boolean spoilsStories() {
    return this == DRIPS || this == BOMBS || this == ENDLESS || this == LOOPS;
  }
}
