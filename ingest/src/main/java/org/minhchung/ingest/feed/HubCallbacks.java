package org.minhchung.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.events.Source;
import org.minhchung.events.source.SourceCheck;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Sources;

/** Which feed a hub calls about, by the address that it calls. */
final class HubCallbacks {
  private static final Duration TO_REBUILD = Duration.ofMinutes(1);

  /** A feed as its source names it. */
  record Wanted(String feed, String sourceId) {}

  private final Sources sources;
  private final HubSecrets secrets;
  private final Clock clock;
  private final Map<String, Wanted> byToken = new ConcurrentHashMap<>();
  private volatile Instant rebuilt = Instant.EPOCH;

  HubCallbacks(Sources sources, HubSecrets secrets, Clock clock) {
    this.sources = sources;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** A feed is about to be subscribed to. */
  void add(String feed, String sourceId) {
    byToken.put(secrets.token(feed), new Wanted(feed, sourceId));
  }

  /**
   * The feed of a watched source that a token stands for, or null.
   *
   * @param token the end of the address
   */
  Wanted of(String token) {
    if (!byToken.containsKey(token)) {
      rebuild();
    }
    Wanted wanted = byToken.get(token);
    return wanted == null || !sources.wanted(wanted.sourceId()) ? null : wanted;
  }

  /** After a restart, hubs go on to call addresses that nobody has met yet. */
  private void rebuild() {
    Instant now = clock.instant();
    if (rebuilt.plus(TO_REBUILD).isAfter(now)) {
      return; // whoever guesses addresses must not cost much
    }
    rebuilt = now;
    for (Source source : sources.enabled()) {
      for (String feed : source.feeds()) {
        if (SourceCheck.isAddress(feed)) {
          add(CanonicalUrl.of(feed), source.id());
        }
      }
    }
  }
}
