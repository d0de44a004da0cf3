package org.minhchung.analyze.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.minhchung.events.Claim;

/**
 * The live catalogue of known claims, in memory: what is added or removed is seen by the next
 * search. Candidates come by BM25 over the wordings in the sentence's language and, in a small
 * catalogue, by the nearest vectors; each is then compared exactly. Safe for use by several
 * threads.
 */
public final class ClaimIndex implements AutoCloseable {
  /** Wordings that BM25 passes on to the exact comparison. */
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
  private final WordWeights weights = new WordWeights();
  private final WordingIndex wordings = new WordingIndex();
  private final Map<String, IndexedClaim> claims = new ConcurrentHashMap<>();

  /**
   * An empty index.
   *
   * @param encoder is closed with the index
   */
  public ClaimIndex(SentenceEncoder encoder, EntityFinder entities) {
    this.encoder = encoder;
    this.reader = new ClaimText.Reader(entities, encoder);
  }

  /** Adds a claim or replaces the one with its id; a retired claim is removed. */
  public synchronized void add(Claim claim) {
    remove(claim.id());
    if (claim.status() == Claim.Status.RETIRED) {
      return;
    }
    IndexedClaim indexed = IndexedClaim.of(claim, reader);
    for (ClaimText wording : indexed.wordings()) {
      weights.add(wording);
      wordings.add(claim.id(), wording);
    }
    claims.put(claim.id(), indexed);
  }

  /** Removes a claim; an unknown id changes nothing. */
  public synchronized void remove(String id) {
    IndexedClaim before = claims.remove(id);
    if (before != null) {
      before.wordings().forEach(weights::remove);
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
    ClaimText read = reader.read(NOISE.matcher(sentence).replaceAll(" "), language);
    Set<String> candidates = wordings.search(read, CANDIDATES);
    candidates.addAll(neighbours(read));
    List<ScoredClaim> found = new ArrayList<>();
    for (String id : candidates) {
      IndexedClaim claim = claims.get(id);
      // A claim may have been removed since the candidates were found.
      if (claim != null) {
        best(read, claim).ifPresent(found::add);
      }
    }
    found.sort(
        Comparator.comparingDouble(ScoredClaim::score)
            .reversed()
            .thenComparing(s -> s.claim().id()));
    return List.copyOf(found.subList(0, Math.min(top, found.size())));
  }

  /**
   * How surely two sentences of one language say the same, 0 to 1, with words weighed as in this
   * index.
   */
  public double similarity(String sentence, String other, String language) {
    return Fusion.score(
        PairFeatures.of(reader.read(sentence, language), reader.read(other, language), weights));
  }

  private Optional<ScoredClaim> best(ClaimText sentence, IndexedClaim claim) {
    String family = Languages.family(sentence.language());
    return claim.wordings().stream()
        .filter(w -> Languages.family(w.language()).equals(family))
        .map(w -> score(sentence, claim.claim(), w))
        .max(Comparator.comparingDouble(ScoredClaim::score));
  }

  private ScoredClaim score(ClaimText sentence, Claim claim, ClaimText wording) {
    PairFeatures pair = PairFeatures.of(sentence, wording, weights);
    return new ScoredClaim(
        claim, wording.text(), wording.language(), Fusion.score(pair), pair.parts());
  }

  /** In a small catalogue the nearest vectors too, which share the meaning but not the words. */
  private List<String> neighbours(ClaimText sentence) {
    if (claims.size() > COMPARABLE || !sentence.encoded()) {
      return List.of();
    }
    record Near(String id, double cosine) {}
    return claims.values().stream()
        .map(c -> new Near(c.claim().id(), nearest(sentence, c)))
        .sorted(Comparator.comparingDouble(Near::cosine).reversed())
        .limit(NEIGHBOURS)
        .map(Near::id)
        .toList();
  }

  private static double nearest(ClaimText sentence, IndexedClaim claim) {
    return claim.wordings().stream()
        .filter(ClaimText::encoded)
        .mapToDouble(sentence::cosine)
        .max()
        .orElse(-1);
  }

  @Override
  public void close() {
    wordings.close();
    reader.close();
    encoder.close();
  }
}
