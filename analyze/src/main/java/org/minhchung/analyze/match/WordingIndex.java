package org.minhchung.analyze.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.minhchung.analyze.match.Vocabulary.Word;
import org.minhchung.analyze.match.Vocabulary.Wording;

/**
 * Finds wordings of claims by the words that they share with a sentence. All wordings that share
 * one are weighed in one pass over the words' lists, exactly as they are compared afterwards, so
 * that no wording of a better score is left out for one that only ranks better in the search. Safe
 * for use by several threads.
 */
final class WordingIndex {
  /** Words of a sentence that are looked up; a longer one is a list or broken markup. */
  private static final int MAX_WORDS = 512;

  /** Fewer dead places are not worth making the lists anew. */
  private static final int MANY_DEAD = 1000;

  /** The rest of a sentence weighs somewhat more than the rest of a claim, as in {@link Fusion}. */
  private static final double SENTENCE_WEIGHT = 1.3;

  private static final Comparator<SharedWords> WORST_FIRST =
      Comparator.comparingDouble(WordingIndex::rank)
          .thenComparing(s -> s.id(), Comparator.reverseOrder());

  private final Map<String, Vocabulary> byFamily = new HashMap<>();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final ThreadLocal<Sums> sums = ThreadLocal.withInitial(Sums::new);

  /**
   * What a sentence and a wording have in common.
   *
   * @param id of the claim
   * @param ofClaim share of the wording's information that the sentence has, 0 to 1
   * @param ofSentence share of the sentence's information that the wording has, 0 to 1
   * @param count how many different words
   */
  record SharedWords(String id, ClaimText wording, double ofClaim, double ofSentence, int count) {
    /** The same of a claim. */
    SharedWords of(String claim) {
      return new SharedWords(claim, wording, ofClaim, ofSentence, count);
    }
  }

  /** For each place of a vocabulary what was summed up; all zero between searches. */
  private static final class Sums {
    private float[] information = new float[0];
    private int[] count = new int[0];
    private int[] touched = new int[0];
    private int size;

    void grow(int places) {
      if (information.length < places) {
        int grown = Math.max(places, 2 * information.length);
        information = new float[grown];
        count = new int[grown];
        touched = new int[grown];
      }
    }

    void add(int place, double weight) {
      if (count[place] == 0) {
        touched[size++] = place;
      }
      information[place] += (float) weight;
      count[place]++;
    }

    void clear() {
      for (int i = 0; i < size; i++) {
        information[touched[i]] = 0;
        count[touched[i]] = 0;
      }
      size = 0;
    }
  }

  void add(String id, ClaimText wording) {
    lock.writeLock().lock();
    try {
      byFamily.computeIfAbsent(wording.family(), f -> new Vocabulary()).add(id, wording);
    } finally {
      lock.writeLock().unlock();
    }
  }

  void remove(String id) {
    lock.writeLock().lock();
    try {
      byFamily.replaceAll(
          (family, vocabulary) -> {
            vocabulary.remove(id);
            int dead = vocabulary.size() - vocabulary.live();
            return dead > MANY_DEAD && dead > vocabulary.live() ? vocabulary.compact() : vocabulary;
          });
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** The wordings that share most with a sentence, the best first. */
  List<SharedWords> search(ClaimText sentence, int most) {
    lock.readLock().lock();
    try {
      Vocabulary vocabulary = byFamily.get(sentence.family());
      return vocabulary == null ? List.of() : search(vocabulary, sentence, most);
    } finally {
      lock.readLock().unlock();
    }
  }

  private List<SharedWords> search(Vocabulary vocabulary, ClaimText sentence, int most) {
    Sums sum = sums.get();
    sum.grow(vocabulary.size());
    double all = 0;
    int looked = 0;
    for (String text : sentence.words()) {
      Word word = vocabulary.word(text);
      double weight = vocabulary.information(word);
      all += weight;
      if (word != null && looked < MAX_WORDS) {
        looked++;
        for (int i = 0; i < word.size(); i++) {
          sum.add(word.place(i), weight);
        }
      }
    }
    PriorityQueue<SharedWords> best = new PriorityQueue<>(WORST_FIRST);
    for (int i = 0; i < sum.size; i++) {
      int place = sum.touched[i];
      Wording wording = vocabulary.at(place);
      if (wording != null) {
        double information = sum.information[place];
        keep(
            best,
            most,
            new SharedWords(
                wording.id(),
                wording.text(),
                Math.min(1, information / vocabulary.information(wording)),
                Math.min(1, information / all),
                sum.count[place]));
      }
    }
    sum.clear();
    List<SharedWords> sorted = new ArrayList<>(best);
    sorted.sort(WORST_FIRST.reversed());
    return sorted;
  }

  private static void keep(PriorityQueue<SharedWords> best, int most, SharedWords found) {
    if (best.size() < most) {
      best.add(found);
    } else if (WORST_FIRST.compare(found, best.peek()) > 0) {
      best.poll();
      best.add(found);
    }
  }

  private static double rank(SharedWords shared) {
    return shared.ofClaim + SENTENCE_WEIGHT * shared.ofSentence;
  }

  /** What two texts have in common, the second of which need not be in the index. */
  SharedWords compare(ClaimText sentence, ClaimText wording) {
    lock.readLock().lock();
    try {
      Vocabulary vocabulary = byFamily.getOrDefault(sentence.family(), new Vocabulary());
      double both = 0;
      double ofSentence = 0;
      int count = 0;
      for (String text : sentence.words()) {
        double weight = vocabulary.information(vocabulary.word(text));
        ofSentence += weight;
        if (wording.words().contains(text)) {
          both += weight;
          count++;
        }
      }
      double ofClaim = 0;
      for (String text : wording.words()) {
        ofClaim += vocabulary.information(vocabulary.word(text));
      }
      return new SharedWords(
          "",
          wording,
          ofClaim == 0 ? 0 : both / ofClaim,
          ofSentence == 0 ? 0 : both / ofSentence,
          count);
    } finally {
      lock.readLock().unlock();
    }
  }
}
