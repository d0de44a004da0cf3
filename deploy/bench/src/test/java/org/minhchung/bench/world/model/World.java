package org.minhchung.bench.world.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.minhchung.bench.world.model.Story.StoryName;

/** All outlets of a simulated world and what they publish from its origin to its end. */
public final class World {
  private final Instant origin;
  private final Instant end;
  private final List<Site> sites;
  private final Map<String, Site> byHost = new HashMap<>();

  private World(Instant origin, Instant end, List<Site> sites) {
    this.origin = origin;
    this.end = end;
    this.sites = sites;
    for (Site site : sites) {
      byHost.put(site.host(), site);
      byHost.put(site.wwwHost(), site);
      byHost.put(site.mobileHost(), site);
    }
  }

  /**
   * The world of a seed; the same for the same arguments.
   *
   * @param listed how many stories feeds have
   */
  public static World of(long seed, int hosts, int listed, Instant origin, Duration length) {
    Instant end = origin.plus(length);
    return new World(
        origin,
        end,
        IntStream.range(0, hosts).mapToObj(n -> Site.of(seed, n, listed, origin, end)).toList());
  }

  public Instant origin() {
    return origin;
  }

  public Instant end() {
    return end;
  }

  public List<Site> sites() {
    return sites;
  }

  /** The outlet that one of its hosts belongs to, or null. */
  public Site at(String host) {
    return byHost.get(host);
  }

  /** A story, or null where there is none of that name. */
  public Story story(StoryName name) {
    if (name == null || name.site() >= sites.size()) {
      return null;
    }
    List<Story> stories = sites.get(name.site()).stories();
    return name.number() < stories.size() ? stories.get(name.number()) : null;
  }
}
