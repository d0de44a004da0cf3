package org.minhchung.alerts.source;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.SourceHealth.Reading;

/** Puts what is remembered of a site into the event that tells of it. */
final class HealthReport {
  /** Days whose pages are told, so that the last seven can be counted at any time of the day. */
  private static final int DAYS = 8;

  private HealthReport() {}

  static SourceHealth of(String sourceId, Site site, Watched watched, Instant at) {
    boolean hasPast = site.past().size() >= Trial.PAST_NEEDED;
    List<Reading> readings = site.window().stream().map(RecentPage::reading).toList();
    List<Measured> latest = last(site.latest());
    return new SourceHealth(
        sourceId,
        site.state(),
        site.since(),
        site.drifts(),
        hasPast ? Profiles.of(site.past()) : null,
        latest.isEmpty() ? null : Profiles.of(latest),
        site.rhythm().last(),
        site.rhythm().silentAfter(),
        lastDays(site.pagesPerDay()),
        last(readings),
        site.canaries(),
        at,
        Completeness.volume(watched),
        Completeness.watch(watched));
  }

  private static <T> List<T> last(List<T> all) {
    return all.subList(Math.max(0, all.size() - Judgement.MIDDLE), all.size());
  }

  private static SortedMap<String, Integer> lastDays(SortedMap<String, Integer> days) {
    SortedMap<String, Integer> last = new TreeMap<>(days);
    while (last.size() > DAYS) {
      last.remove(last.firstKey());
    }
    return last;
  }
}
