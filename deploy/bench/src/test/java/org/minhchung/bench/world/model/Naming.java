package org.minhchung.bench.world.model;

/** Under what addresses an outlet's stories are listed. */
public enum Naming implements Share {
  PLAIN(780),
  /** With tracking parameters that differ between two feeds. */
  TRACKED(80),
  /** A second feed lists the AMP copies. */
  AMP(40),
  /** A second feed lists the copies of the mobile host. */
  MOBILE(40),
  /** The whole outlet has moved to its www host and redirects there. */
  MOVED(50),
  /** A new session id in every link, each time that the feed is read. */
  SESSIONS(10);

  private final int weight;

  Naming(int weight) {
    this.weight = weight;
  }

  @Override
  public int weight() {
    return weight;
  }

  /** Whether there is a second feed. */
  public boolean hasSecondFeed() {
    return this == TRACKED || this == AMP || this == MOBILE;
  }
}
