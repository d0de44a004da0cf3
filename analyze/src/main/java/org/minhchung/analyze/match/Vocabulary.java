package org.minhchung.analyze.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of all wordings in languages that are comparable, each with the wordings that have it
 * and with how much it tells, by how many use it. The counts are smoothed with a prior, so that a
 * file of three claims still tells words apart from nothing. Guarded by {@link WordingIndex}.
 */
final class Vocabulary {
  /** Share of texts that use a word of which nothing is known. */
  private static final double PRIOR_SHARE = 0.005;

  /** Texts that the prior weighs. */
  private static final double PRIOR_TEXTS = 20;

  private final Map<String, Word> words = new HashMap<>();
  private final List<Wording> wordings = new ArrayList<>();
  private int texts;

  /** Grows with every change, for what was computed before. */
  private int changes;

  /** A word that some wordings have. */
  static final class Word {
    private int uses;
    private int[] places = new int[2];
    private int size;

    /** How many places there are, also of wordings that are no more. */
    int size() {
      return size;
    }

    /** Where a wording that has it stands in the vocabulary. */
    int place(int i) {
      return places[i];
    }

    private void add(int place) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size++] = place;
      uses++;
    }
  }

  /** A wording of a claim. */
  static final class Wording {
    private final String id;
    private final ClaimText text;
    private final Word[] words;
    private volatile double information = -1;
    private volatile int computed = -1;

    private Wording(String id, ClaimText text, Word[] words) {
      this.id = id;
      this.text = text;
      this.words = words;
    }

    String id() {
      return id;
    }

    ClaimText text() {
      return text;
    }
  }

  /** How many places there are, also of wordings that are no more. */
  int size() {
    return wordings.size();
  }

  int live() {
    return texts;
  }

  /** The wording at a place, or null where it is no more. */
  Wording at(int place) {
    return wordings.get(place);
  }

  /** A word that some wording has, or null. */
  Word word(String word) {
    return words.get(word);
  }

  void add(String id, ClaimText text) {
    Word[] own = new Word[text.words().size()];
    int i = 0;
    for (String word : text.words()) {
      own[i] = words.computeIfAbsent(word, w -> new Word());
      own[i].add(wordings.size());
      i++;
    }
    wordings.add(new Wording(id, text, own));
    texts++;
    changes++;
  }

  /** Removes all wordings of a claim. */
  void remove(String id) {
    for (int place = 0; place < wordings.size(); place++) {
      Wording wording = wordings.get(place);
      if (wording != null && wording.id.equals(id)) {
        wordings.set(place, null);
        for (Word word : wording.words) {
          word.uses--;
        }
        texts--;
        changes++;
      }
    }
  }

  /** The same without the places of wordings that are no more. */
  Vocabulary compact() {
    Vocabulary compact = new Vocabulary();
    for (Wording wording : wordings) {
      if (wording != null) {
        compact.add(wording.id, wording.text);
      }
    }
    return compact;
  }

  /** Information of a word in nats; null is a word that no wording has. */
  double information(Word word) {
    int uses = word == null ? 0 : word.uses;
    return -Math.log((uses + PRIOR_TEXTS * PRIOR_SHARE) / (texts + PRIOR_TEXTS));
  }

  /** Information of all different words of a wording, in nats. */
  double information(Wording wording) {
    if (wording.computed != changes) {
      double sum = 0;
      for (Word word : wording.words) {
        sum += information(word);
      }
      wording.information = sum;
      wording.computed = changes;
    }
    return wording.information;
  }
}
