package org.minhchung.ingest.feed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.minhchung.ingest.source.CanonicalUrl;

/**
 * Finds parameters that a site makes anew each time that a list is read, whatever they are called:
 * every address of the list has the same value, and the same paths had another one before. They
 * name the reader and not the page; with them each page would be new at every reading. Any thread
 * may use it.
 */
final class SessionParameters {
  private static final int LEAST_ITEMS = 3;
  private static final int MOST_PATHS = 200;
  private static final int MANY_LISTS = 20_000;

  /** What one reading of a list showed. */
  private record Reading(Map<String, String> shared, Set<String> paths) {}

  private final Map<String, Reading> last = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> byHost = new ConcurrentHashMap<>();

  /** The items of a list without such parameters, every address once. */
  List<FeedItem> without(String list, List<FeedItem> items) {
    learn(list, items);
    if (byHost.isEmpty()) {
      return items;
    }
    Map<String, FeedItem> found = new LinkedHashMap<>();
    for (FeedItem item : items) {
      String url = without(item.url());
      found.putIfAbsent(url, new FeedItem(url, item.title(), item.publishedAt()));
    }
    return List.copyOf(found.values());
  }

  private void learn(String list, List<FeedItem> items) {
    Map<String, String> shared = shared(items);
    if (shared.isEmpty()) {
      last.remove(list);
      return;
    }
    Set<String> paths =
        items.stream()
            .limit(MOST_PATHS)
            .map(item -> item.url().split("\\?", 2)[0])
            .collect(Collectors.toSet());
    Reading before = last.put(list, new Reading(shared, paths));
    if (last.size() > MANY_LISTS) {
      last.clear();
    }
    if (before == null || before.paths().stream().noneMatch(paths::contains)) {
      return;
    }
    Set<String> changed = new HashSet<>();
    shared.forEach(
        (name, value) -> {
          String old = before.shared().get(name);
          if (old != null && !old.equals(value)) {
            changed.add(name);
          }
        });
    if (!changed.isEmpty()) {
      byHost
          .computeIfAbsent(
              CanonicalUrl.host(items.get(0).url()), host -> ConcurrentHashMap.newKeySet())
          .addAll(changed);
    }
  }

  /** Parameters that every address has with the same value. */
  private static Map<String, String> shared(List<FeedItem> items) {
    if (items.size() < LEAST_ITEMS) {
      return Map.of();
    }
    Map<String, String> shared = null;
    for (FeedItem item : items) {
      Map<String, String> own = parameters(item.url());
      if (shared == null) {
        shared = own;
      } else {
        shared.entrySet().removeIf(e -> !e.getValue().equals(own.get(e.getKey())));
      }
      if (shared.isEmpty()) {
        break;
      }
    }
    return shared;
  }

  private static Map<String, String> parameters(String url) {
    Map<String, String> parameters = new HashMap<>();
    int query = url.indexOf('?');
    if (query >= 0) {
      for (String part : url.substring(query + 1).split("&")) {
        String[] pair = part.split("=", 2);
        parameters.put(pair[0], pair.length == 1 ? "" : pair[1]);
      }
    }
    return parameters;
  }

  private String without(String url) {
    int query = url.indexOf('?');
    Set<String> names = query < 0 ? null : byHost.get(CanonicalUrl.host(url));
    if (names == null) {
      return url;
    }
    Set<String> kept = new LinkedHashSet<>(Arrays.asList(url.substring(query + 1).split("&")));
    kept.removeIf(part -> names.contains(part.split("=", 2)[0]));
    return url.substring(0, query) + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
  }
}
