package org.minhchung.ingest.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.events.Source;
import org.minhchung.ingest.source.CanonicalUrl;

/** Which known outlet a page belongs to, by its host or by a domain above it. */
final class Outlets {
  private final Map<String, String> byHost = new HashMap<>();

  Outlets(List<Source> sources) {
    for (Source source : sources) {
      if (source.homepage() != null) {
        byHost.put(bare(CanonicalUrl.host(source.homepage())), source.id());
      }
    }
  }

  boolean isEmpty() {
    return byHost.isEmpty();
  }

  /** The outlet's id, or null where none is known or the page has no address. */
  String of(String url) {
    try {
      String host = bare(CanonicalUrl.host(url));
      while (host.indexOf('.') > 0) {
        String id = byHost.get(host);
        if (id != null) {
          return id;
        }
        host = host.substring(host.indexOf('.') + 1);
      }
    } catch (IllegalArgumentException e) {
      return null; // a saved page without an address has no outlet
    }
    return null;
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
