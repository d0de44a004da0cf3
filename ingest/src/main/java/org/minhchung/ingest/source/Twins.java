package org.minhchung.ingest.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.minhchung.events.SourceState;

/**
 * Which text of a source stands at which address, and at how many: the same text at several
 * addresses of one source is a copy to print, a mirror, or what a site shows when it has no such
 * page. What another outlet prints word for word is another article. Any thread may use it.
 */
public final class Twins {
  private static final int REMEMBERED = 100_000;

  private record Text(String sourceId, String hash) {}

  /** Where a text was first, and at how many addresses it was met since. */
  private record Place(String url, int others) {}

  private final Map<Text, Place> first =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Text, Place> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** A published page is remembered. */
  void keep(SourceState state) {
    if (state.version() > 0 && state.contentHash() != null && state.sourceId() != null) {
      first.putIfAbsent(new Text(state.sourceId(), state.contentHash()), new Place(state.url(), 0));
    }
  }

  /** The address at which a text of a source is published already, if it is. */
  public Optional<String> of(String sourceId, String hash) {
    return Optional.ofNullable(first.get(new Text(sourceId, hash))).map(Place::url);
  }

  /** A text was met at a further address; returns at how many by now. */
  public int met(String sourceId, String hash) {
    Place place =
        first.computeIfPresent(
            new Text(sourceId, hash), (text, at) -> new Place(at.url(), at.others() + 1));
    return place == null ? 0 : place.others();
  }
}
