package org.minhchung.bench.world.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.minhchung.bench.world.model.Rhythm;
import org.minhchung.bench.world.model.Rules;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.Story;
import org.minhchung.bench.world.model.Story.StoryName;
import org.minhchung.bench.world.model.Trouble;
import org.minhchung.bench.world.model.World;
import org.minhchung.bench.world.report.Sightings.Sighting;
import org.minhchung.bench.world.server.Traces;
import org.minhchung.bench.world.server.Traces.Trace;

/**
 * Which published stories came out as articles, how late, and which came out twice.
 *
 * <p>A story is due if it appeared between the origin and some time before the end, robots.txt
 * allows it and its listing, and its page is not spoilt for everyone. Delays are told of those that
 * appeared after the crawler had had time to start.
 */
public final class Balance {
  private static final int SHOWN = 3;

  private final World world;
  private final Traces traces;
  private final Map<StoryName, List<Sighting>> sightings;
  private final Span span;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<String> lost = new ArrayList<>();
  private final Map<String, Integer> lostByKind = new TreeMap<>();
  private final List<String> twice = new ArrayList<>();
  private final List<String> repeated = new ArrayList<>();
  private final Delays least = new Delays();
  private int articles;
  private int changed;
  private int changesSeen;

  /**
   * Of what it is drawn.
   *
   * @param origin what appeared before it is not due
   * @param steady delays of what appeared before it are left out
   * @param until what appeared since is not due yet
   */
  public record Span(Instant origin, Instant steady, Instant until) {}

  /** Draws it. */
  public Balance(World world, Traces traces, Map<StoryName, List<Sighting>> sightings, Span span) {
    this.world = world;
    this.traces = traces;
    this.sightings = sightings;
    this.span = span;
    group("all");
    group("untroubled");
    for (Site site : world.sites()) {
      Instant free = Instant.MIN;
      for (Story story : site.stories()) {
        if (isDue(site, story)) {
          free = judge(site, story, free);
        }
      }
    }
    sightings.forEach(this::countTwice);
  }

  private boolean isDue(Site site, Story story) {
    boolean isOld = story.publishedAt().isBefore(world.origin());
    // of what was there before, a crawler may find some gone, and leaves out what is very old
    boolean isHopeless = isOld && (story.removedAt() != null || site.rhythm() == Rhythm.DEAD);
    return site.isFetchable(story)
        && !isHopeless
        && !story.publishedAt().isBefore(span.origin())
        && story.publishedAt().isBefore(span.until());
  }

  private Group group(String name) {
    return groups.computeIfAbsent(name, Group::new);
  }

  private Instant judge(Site site, Story story, Instant free) {
    boolean untroubled = site.trouble() == Trouble.NONE && site.rules() != Rules.FAILS_AT_FIRST;
    List<Group> of = new ArrayList<>(List.of(group("all")));
    if (untroubled) {
      of.add(group("untroubled"));
      of.add(group("rhythm " + site.rhythm()));
      of.add(group("listing " + site.listing()));
      of.add(group("naming " + site.naming()));
      of.add(group("rules " + site.rules()));
    } else {
      of.add(group("trouble " + (site.trouble() == Trouble.NONE ? "robots fail" : site.trouble())));
    }
    Sighting first =
        sightings.getOrDefault(new StoryName(story.site(), story.number()), List.of()).stream()
            .findFirst()
            .orElse(null);
    boolean counts = !story.publishedAt().isBefore(span.steady());
    of.forEach(g -> count(g, story, first, counts));
    if (first == null) {
      lost(site, story);
    } else {
      articles++;
      countChange(story);
    }
    Instant soonest = story.publishedAt().isAfter(free) ? story.publishedAt() : free;
    if (counts && untroubled) {
      least.add(story.publishedAt(), soonest);
    }
    Duration delay = site.rules().delay();
    return soonest.plus(delay.toSeconds() > 5 ? delay : Duration.ofSeconds(5));
  }

  private void count(Group group, Story story, Sighting first, boolean counts) {
    group.due++;
    if (first == null) {
      return;
    }
    group.fetched++;
    if (counts) {
      Trace trace = traces.of(story);
      group.whole.add(story.publishedAt(), first.at());
      group.unlisted.add(story.publishedAt(), trace.listed());
      group.waiting.add(trace.listed(), trace.asked());
      group.fetching.add(trace.asked(), trace.sent());
      group.after.add(trace.sent(), first.at());
    }
  }

  private void lost(Site site, Story story) {
    Trace trace = traces.of(story);
    String kind = site.listing() + "/" + site.rules() + "/" + site.trouble() + "/" + site.naming();
    if (lostByKind.merge(kind, 1, Integer::sum) > SHOWN) {
      return;
    }
    lost.add(
        String.join(
            " ",
            story.reference(),
            "published " + story.publishedAt(),
            "listed " + trace.listed(),
            "asked " + trace.requests() + " times, first " + trace.asked(),
            "sent " + trace.sent(),
            kind));
  }

  private void countChange(Story story) {
    if (story.changedAt() != null && story.changedAt().isBefore(span.until())) {
      changed++;
      boolean seen =
          sightings.get(new StoryName(story.site(), story.number())).stream()
              .anyMatch(s -> s.revision() == 2);
      changesSeen += seen ? 1 : 0;
    }
  }

  /**
   * Two ids, or a version more than the text had states; apart from these, the same event again.
   */
  private void countTwice(StoryName name, List<Sighting> events) {
    Story story = world.story(name);
    if (story == null || story.publishedAt().isBefore(span.origin())) {
      return;
    }
    Set<String> ids = new HashSet<>();
    Map<String, Integer> versions = new HashMap<>();
    Set<Integer> revisions = new HashSet<>();
    Site site = world.sites().get(story.site());
    for (Sighting event : events) {
      ids.add(event.articleId());
      String line = story.reference() + " " + event + " " + site.naming() + "/" + site.trouble();
      Integer same = versions.put(event.articleId() + " " + event.version(), event.revision());
      if (same != null && same == event.revision()) {
        repeated.add(line);
      } else if (ids.size() > 1 || same != null || !revisions.add(event.revision())) {
        twice.add(line);
      }
    }
  }

  /** Events that came again with the same id, version and text, as at-least-once delivery may. */
  public List<String> repeated() {
    return List.copyOf(repeated);
  }

  /** How many due stories there are. */
  public int due() {
    return group("all").due;
  }

  /** The first few of each kind. */
  public List<String> lost() {
    return List.copyOf(lost);
  }

  /** How many were lost at outlets of which listing, rules, trouble and naming. */
  public Map<String, Integer> lostByKind() {
    return lostByKind;
  }

  public int lostCount() {
    return due() - articles;
  }

  public List<String> twice() {
    return List.copyOf(twice);
  }

  /** How many due stories came out. */
  public int articles() {
    return articles;
  }

  /** Of those that were due, in percent. */
  public double share() {
    return group("all").share();
  }

  Collection<Group> groups() {
    return groups.values();
  }

  /** The delay that one request to a host at a time, with its pauses, would leave an oracle. */
  Delays least() {
    return least;
  }

  int changed() {
    return changed;
  }

  int changesSeen() {
    return changesSeen;
  }
}
