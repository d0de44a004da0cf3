package org.minhchung.alerts.correction;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.minhchung.alerts.diff.Sentence;
import org.minhchung.alerts.diff.TextKey;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Correction.Fate;

/**
 * What became of the sentences that an article was flagged for.
 *
 * @param sighting the one that stands for them: one that is no longer there, if any
 * @param fate of that sentence, or null where it stood in neither version
 * @param now the sentence in its place where it was altered, or null
 * @param allGone whether none of them stands there unaltered
 */
record QuoteFate(ClaimSighting sighting, Fate fate, String now, boolean allGone) {
  /** A new sentence that has this much in common with the old one stands in its place. */
  private static final double ALIKE = 0.5;

  /** Shorter sentences may stand anywhere. */
  private static final int PART_OF_IT = 12;

  /**
   * Looks for the sentences in both texts.
   *
   * @param sightings at least one
   */
  static QuoteFate of(List<ClaimSighting> sightings, List<Sentence> before, List<Sentence> after) {
    Set<String> now = keys(after);
    List<Sentence> added = after.stream().filter(s -> !keys(before).contains(s.key())).toList();
    List<QuoteFate> fates = sightings.stream().map(s -> of(s, before, now, added)).toList();
    boolean allGone = fates.stream().allMatch(QuoteFate::allGone);
    QuoteFate chosen =
        fates.stream()
            .filter(f -> f.fate != null && f.fate != Fate.KEPT)
            .findFirst()
            .orElse(fates.get(0));
    return new QuoteFate(chosen.sighting, chosen.fate, chosen.now, allGone);
  }

  private static QuoteFate of(
      ClaimSighting sighting, List<Sentence> before, Set<String> now, List<Sentence> added) {
    String key = TextKey.of(sighting.quote().exact());
    // sentences may be taken to begin and end elsewhere than where it was flagged
    Set<String> stood = keys(before.stream().filter(s -> covers(s.key(), key)).toList());
    if (stood.isEmpty()) {
      Fate fate = now.contains(key) ? Fate.RESTORED : null;
      return new QuoteFate(sighting, fate, null, false);
    }
    if (now.containsAll(stood)) {
      return new QuoteFate(sighting, Fate.KEPT, null, false);
    }
    return added.stream()
        .max(Comparator.comparingDouble(s -> TextKey.likeness(s.key(), key)))
        .filter(s -> TextKey.likeness(s.key(), key) >= ALIKE)
        .map(s -> new QuoteFate(sighting, Fate.ALTERED, s.text(), true))
        .orElseGet(() -> new QuoteFate(sighting, Fate.REMOVED, null, true));
  }

  private static boolean covers(String sentence, String quote) {
    return sentence.contains(quote)
        || (sentence.length() >= PART_OF_IT && quote.contains(sentence));
  }

  private static Set<String> keys(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::key).collect(Collectors.toSet());
  }
}
