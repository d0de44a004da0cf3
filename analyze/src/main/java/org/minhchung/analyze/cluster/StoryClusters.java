package org.minhchung.analyze.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.minhchung.analyze.text.LanguageTag;

/**
 * Gives articles that tell the same story in almost the same words one cluster id: the id of the
 * first of them that was seen. Articles are compared when they share a band of their signatures
 * (locality-sensitive hashing), are in one language and lie at most two weeks apart. An article
 * keeps its cluster through all its versions. Confined to one thread, like the store behind it.
 */
public final class StoryClusters {
  /** By event time, either way. */
  public static final Duration WINDOW = Duration.ofDays(14);

  /** With 3 places to a band, 50 % in common meet with a probability of 99 %, 10 % with 4 %. */
  private static final int PLACES_PER_BAND = 3;

  /** Estimated share of common shingles from which on two articles are one story. */
  private static final double SAME_STORY = 0.38;

  /** A band of a much copied story needs not know all copies. */
  private static final int MEMBERS_PER_BAND = 12;

  private final MinHash minHash;
  private final ClusterStore store;

  public StoryClusters(MinHash minHash, ClusterStore store) {
    this.minHash = minHash;
    this.store = store;
  }

  /**
   * The cluster of an article, which is remembered with it.
   *
   * @param languageTag BCP 47
   * @param at when it was published, or first seen
   * @return the id of the first article of the story; its own where no other tells it
   */
  public String assign(String articleId, String text, String languageTag, Instant at) {
    String language = LanguageTag.language(languageTag);
    int[] signature = minHash.signature(text, language);
    List<String> bands = bands(signature, language);
    Member known = member(articleId);
    String cluster = known != null ? known.cluster() : nearest(articleId, signature, bands, at);
    store.put(articleKey(articleId), new Member(cluster, at, signature).stored());
    bands.forEach(band -> join(band, articleId, at));
    return cluster;
  }

  private String nearest(String articleId, int[] signature, List<String> bands, Instant at) {
    Set<String> candidates = new LinkedHashSet<>();
    bands.forEach(band -> candidates.addAll(members(band)));
    String cluster = articleId;
    double best = SAME_STORY;
    for (String candidate : candidates) {
      Member member = member(candidate);
      if (member == null || !within(member.at(), at)) {
        continue;
      }
      double similarity = MinHash.similarity(signature, member.signature());
      if (similarity >= best) {
        best = similarity;
        cluster = member.cluster();
      }
    }
    return cluster;
  }

  /** Adds an article to a band, and lets go of those that no new article can meet any more. */
  private void join(String band, String articleId, Instant at) {
    List<String> kept = new ArrayList<>();
    for (String id : members(band)) {
      Member member = member(id);
      if (member == null || id.equals(articleId)) {
        continue;
      }
      if (member.at().isBefore(at.minus(WINDOW))) {
        store.put(articleKey(id), member.withoutSignature().stored());
      } else {
        kept.add(id);
      }
    }
    kept.add(articleId);
    int from = Math.max(0, kept.size() - MEMBERS_PER_BAND);
    store.put(band, String.join(" ", kept.subList(from, kept.size())));
  }

  private static boolean within(Instant a, Instant b) {
    return Duration.between(a, b).abs().compareTo(WINDOW) <= 0;
  }

  private Member member(String articleId) {
    String stored = store.get(articleKey(articleId));
    return stored == null ? null : Member.parse(articleId, stored);
  }

  private List<String> members(String band) {
    String stored = store.get(band);
    return stored == null ? List.of() : List.of(stored.split(" "));
  }

  private static String articleKey(String articleId) {
    return "article " + articleId;
  }

  private static List<String> bands(int[] signature, String language) {
    List<String> bands = new ArrayList<>();
    for (int start = 0; start + PLACES_PER_BAND <= signature.length; start += PLACES_PER_BAND) {
      long hash = start;
      for (int i = start; i < start + PLACES_PER_BAND; i++) {
        hash = Shingles.mix(hash ^ signature[i]);
      }
      bands.add("band " + language + " " + start / PLACES_PER_BAND + " " + Long.toHexString(hash));
    }
    return bands;
  }
}
