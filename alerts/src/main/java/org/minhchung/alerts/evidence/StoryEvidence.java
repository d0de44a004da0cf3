package org.minhchung.alerts.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.ReviewEvent;

/**
 * Everything that is known of one story.
 *
 * @param assessments of every version of every article, each version once, in order
 * @param claims those that any of its sentences was matched with, by id
 * @param reviews what people have done, the first first
 * @param outlets names by source id
 */
public record StoryEvidence(
    String id,
    List<Assessment> assessments,
    Map<String, Claim> claims,
    List<ReviewEvent> reviews,
    Map<String, String> outlets) {

  /** Puts together what was found, in whatever order and however often. */
  public static StoryEvidence of(
      String id,
      Collection<Assessment> found,
      Function<String, Optional<Claim>> catalogue,
      List<ReviewEvent> reviews,
      Function<String, String> outletNames) {
    Map<String, Assessment> newest = new LinkedHashMap<>();
    for (Assessment each : found) {
      newest.merge(
          each.article().id() + " " + each.article().version(),
          each,
          (a, b) -> a.modelVersion() > b.modelVersion() ? a : b);
    }
    List<Assessment> assessments = new ArrayList<>(newest.values());
    assessments.sort(
        Comparator.comparing(
                (Assessment a) -> a.article().fetchedAt(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(a -> a.article().id())
            .thenComparing(a -> a.article().version()));
    Set<String> named = new LinkedHashSet<>();
    assessments.forEach(
        a -> a.sightings().forEach(s -> s.matches().forEach(m -> named.add(m.claimId()))));
    reviews.stream().map(ReviewEvent::claimId).filter(c -> c != null).forEach(named::add);
    Map<String, Claim> claims = new TreeMap<>();
    named.forEach(c -> catalogue.apply(c).ifPresent(claim -> claims.put(c, claim)));
    Map<String, String> outlets = new TreeMap<>();
    assessments.stream()
        .map(a -> a.article().sourceId())
        .filter(source -> source != null)
        .forEach(source -> outlets.put(source, outletNames.apply(source)));
    return new StoryEvidence(id, List.copyOf(assessments), claims, List.copyOf(reviews), outlets);
  }

  /** The outlet of an article, or what stands for it. */
  String outlet(Article article) {
    return article.sourceId() == null
        ? article.url()
        : outlets.getOrDefault(article.sourceId(), article.sourceId());
  }
}
