package org.minhchung.ingest;

import java.time.Instant;
import org.minhchung.ingest.frontier.HostStates;
import org.minhchung.ingest.frontier.HostTerms;
import org.minhchung.ingest.frontier.Ownership;

/**
 * Asks only hosts that this worker looks after. One that it has just taken on rests first, as if it
 * had been asked at that moment: the worker before may have asked it then.
 */
final class OwnedHosts implements HostTerms {
  private final Ownership ownership;
  private final HostStates hosts;

  OwnedHosts(Ownership ownership, HostStates hosts) {
    this.ownership = ownership;
    this.hosts = hosts;
  }

  @Override
  public boolean admits(String host) {
    return ownership.admits(host);
  }

  @Override
  public Instant earliest(String host) {
    Instant rested = ownership.since(host).plus(hosts.pause(host));
    Instant blocked = hosts.blockedUntil(host);
    return rested.isAfter(blocked) ? rested : blocked;
  }
}
