package org.minhchung.analyze.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.minhchung.analyze.match.WordingIndex.SharedWords;
import org.minhchung.analyze.quantity.QuantityReader;
import org.minhchung.events.Claim;

/**
 * The live catalogue of known claims, in memory: what is added or removed is seen by the next
 * search. Candidates come by the words that they share with the sentence, in wordings of its
 * language, and in a small catalogue by the nearest vectors; each is then compared exactly. Safe
 * for use by several threads.
 */
public final class ClaimIndex implements AutoCloseable {
  /** Wordings that are passed on to the exact comparison. */
  private static final int CANDIDATES = 100;

  /** Up to so many claims each vector is compared; beyond, words must bring a claim in. */
  private static final int COMPARABLE = 2000;

  private static final int NEIGHBOURS = 10;

  /** Addresses, and how posts are signed, say nothing of what is claimed. */
  private static final Pattern NOISE =
      Pattern.compile(
          "https?://\\S+|pic\\.twitter\\.com/\\S+|[—-] [^—]*\\(@\\w+\\)[^—]*$|@(?=\\w)");

  private final ClaimText.Reader reader;
  private final SentenceEncoder encoder;
  private final WordingIndex wordings = new WordingIndex();
  private final Map<String, IndexedClaim> claims = new ConcurrentHashMap<>();

  /**
   * An empty index.
   *
   * @param encoder is closed with the index
   */
  public ClaimIndex(SentenceEncoder encoder, EntityFinder entities, QuantityReader quantities) {
    this.encoder = encoder;
    this.reader = new ClaimText.Reader(entities, quantities, encoder);
  }

  /** Adds a claim or replaces the one with its id; a retired claim is removed. */
  public synchronized void add(Claim claim) {
    remove(claim.id());
    if (claim.status() == Claim.Status.RETIRED) {
      return;
    }
    IndexedClaim indexed = IndexedClaim.of(claim, reader);
    for (ClaimText wording : indexed.wordings()) {
      wordings.add(claim.id(), wording);
    }
    claims.put(claim.id(), indexed);
  }

  /** Removes a claim; an unknown id changes nothing. */
  public synchronized void remove(String id) {
    IndexedClaim before = claims.remove(id);
    if (before != null) {
      wordings.remove(id);
    }
  }

  /** How many claims take part in matching. */
  public int size() {
    return claims.size();
  }

  /** A claim that takes part in matching. */
  public Optional<Claim> claim(String id) {
    return Optional.ofNullable(claims.get(id)).map(IndexedClaim::claim);
  }

  /** Name and version of the encoder in use. */
  public String encoderName() {
    return encoder.name();
  }

  /**
   * The claims that a sentence resembles. A claim without a wording in the sentence's language is
   * not found.
   *
   * @param language BCP-47 of the sentence
   * @return at most {@code top}, the most similar first; equal scores in the order of their ids
   */
  public List<ScoredClaim> search(String sentence, String language, int top) {
    return search(sentence, language, top, 0);
  }

  /**
   * As the other one, without claims of a lower score, which costs less.
   *
   * @param least score, 0 to 1
   */
  public List<ScoredClaim> search(String sentence, String language, int top, double least) {
    ClaimText read = reader.read(NOISE.matcher(sentence).replaceAll(" "), language);
    Map<String, ScoredClaim> best = new HashMap<>();
    for (SharedWords common : wordings.search(read, CANDIDATES)) {
      keepBetter(best, read, common, least);
    }
    for (SharedWords near : neighbours(read)) {
      keepBetter(best, read, near, least);
    }
    return best.values().stream()
        .filter(s -> s.score() >= least)
        .sorted(
            Comparator.comparingDouble(ScoredClaim::score)
                .reversed()
                .thenComparing(s -> s.claim().id()))
        .limit(top)
        .toList();
  }

  private void keepBetter(
      Map<String, ScoredClaim> best, ClaimText sentence, SharedWords common, double least) {
    IndexedClaim claim = claims.get(common.id());
    // A claim may have been removed since the candidates were found.
    if (claim == null || Fusion.score(PairFeatures.atBest(sentence, common)) < least) {
      return;
    }
    PairFeatures pair = PairFeatures.of(sentence, common);
    ClaimText wording = common.wording();
    ScoredClaim scored =
        new ScoredClaim(
            claim.claim(), wording.text(), wording.language(), Fusion.score(pair), pair.parts());
    best.merge(common.id(), scored, (a, b) -> b.score() > a.score() ? b : a);
  }

  /**
   * How surely two sentences of one language say the same, 0 to 1, with words weighed as in this
   * index.
   */
  public double similarity(String sentence, String other, String language) {
    ClaimText read = reader.read(sentence, language);
    return Fusion.score(
        PairFeatures.of(read, wordings.compare(read, reader.read(other, language))));
  }

  /** In a small catalogue the nearest vectors too, which share the meaning but not the words. */
  private List<SharedWords> neighbours(ClaimText sentence) {
    if (claims.size() > COMPARABLE || !sentence.encoded()) {
      return List.of();
    }
    record Near(String id, ClaimText wording, double cosine) {}
    return claims.values().stream()
        .flatMap(
            claim ->
                claim.wordings().stream()
                    .filter(w -> w.encoded() && w.family().equals(sentence.family()))
                    .map(w -> new Near(claim.claim().id(), w, sentence.cosine(w))))
        .sorted(Comparator.comparingDouble(Near::cosine).reversed())
        .limit(NEIGHBOURS)
        .map(near -> wordings.compare(sentence, near.wording()).of(near.id()))
        .toList();
  }

  @Override
  public void close() {
    reader.close();
    encoder.close();
  }
}
