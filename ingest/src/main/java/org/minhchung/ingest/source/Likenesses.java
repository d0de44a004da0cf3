package org.minhchung.ingest.source;

import java.nio.charset.StandardCharsets;
import org.minhchung.events.SourceState;

/**
 * What the addresses of published pages have in common with others that differ only in what makes
 * no other page, in a few bytes each. Any thread may use it.
 */
final class Likenesses {
  private final LongSet hashes = new LongSet();

  /** Whether a page is published at an address like this. */
  synchronized boolean has(String url) {
    return hashes.contains(hash(url));
  }

  synchronized void add(SourceState state) {
    if (counts(state)) {
      hashes.add(hash(state.url()));
    }
  }

  synchronized void remove(SourceState state) {
    if (counts(state)) {
      hashes.remove(hash(state.url()));
    }
  }

  /** What was not to be had at one address may be had at another. */
  private static boolean counts(SourceState state) {
    return state != null && state.version() > 0 && state.lastAttempt() != null;
  }

  private static long hash(String url) {
    byte[] text = CanonicalUrl.likeness(url).getBytes(StandardCharsets.UTF_8);
    long hash = 0xcbf29ce484222325L; // FNV-1a
    for (byte b : text) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 29);
  }
}
