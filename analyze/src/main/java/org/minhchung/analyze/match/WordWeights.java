package org.minhchung.analyze.match;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much a word tells, by how many wordings of claims in its language use it. The counts are
 * smoothed with a prior, so that a file of three claims still tells words apart from nothing.
 */
final class WordWeights {
  /** Share of texts that use a word of which nothing is known. */
  private static final double PRIOR_SHARE = 0.005;

  /** Texts that the prior weighs. */
  private static final double PRIOR_TEXTS = 20;

  private final Map<String, Counts> byFamily = new ConcurrentHashMap<>();

  private static final class Counts {
    private int texts;
    private final Map<String, Integer> uses = new ConcurrentHashMap<>();
  }

  void add(ClaimText text) {
    count(text, 1);
  }

  void remove(ClaimText text) {
    count(text, -1);
  }

  private void count(ClaimText text, int by) {
    Counts counts = byFamily.computeIfAbsent(Languages.family(text.language()), f -> new Counts());
    synchronized (counts) {
      counts.texts += by;
      text.words().forEach(w -> counts.uses.merge(w, by, (a, b) -> a + b == 0 ? null : a + b));
    }
  }

  /** Information in nats. */
  double weight(String word, String language) {
    Counts counts = byFamily.get(Languages.family(language));
    int texts = counts == null ? 0 : counts.texts;
    int uses = counts == null ? 0 : counts.uses.getOrDefault(word, 0);
    return -Math.log((uses + PRIOR_TEXTS * PRIOR_SHARE) / (texts + PRIOR_TEXTS));
  }

  /** The share of one text's information that another one holds too, 0 to 1. */
  double share(Set<String> of, Set<String> in, String language) {
    double all = 0;
    double held = 0;
    for (String word : of) {
      double weight = weight(word, language);
      all += weight;
      held += in.contains(word) ? weight : 0;
    }
    return all == 0 ? 0 : held / all;
  }
}
