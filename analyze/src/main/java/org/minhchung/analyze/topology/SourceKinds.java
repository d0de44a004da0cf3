package org.minhchung.analyze.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.events.Source;

/** What each outlet is, as source.v1 says; safe for use by several threads. */
public final class SourceKinds {
  private final Map<String, Source.Kind> kinds = new ConcurrentHashMap<>();

  /** Learns of an outlet, or that it has changed. */
  public void put(Source source) {
    kinds.put(source.id(), source.kind());
  }

  /** Forgets an outlet. */
  public void remove(String sourceId) {
    kinds.remove(sourceId);
  }

  /** What an outlet is, or null where nobody said. */
  public Source.Kind of(String sourceId) {
    return sourceId == null ? null : kinds.get(sourceId);
  }
}
