package org.minhchung.analyze.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds many phrases in a text at once (Aho and Corasick), whole words only where the script has
 * words. Phrases are written as people would list them:
 *
 * <ul>
 *   <li>{@code name} as it is, without regard to case
 *   <li>{@code name*} with any ending, {@code name~} with up to three more letters
 *   <li>{@code *name} with any beginning, and {@code name} may take one of the endings above
 *   <li>{@code =Name} exactly, case and marks included
 * </ul>
 *
 * Where phrases overlap, the one that begins first counts, and of those the longest, unless all are
 * asked for. Immutable.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseIndex<V> {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private static final String[][] TONES = {
    {"òa", "oà"},
    {"óa", "oá"},
    {"ỏa", "oả"},
    {"õa", "oã"},
    {"ọa", "oạ"},
    {"òe", "oè"},
    {"óe", "oé"},
    {"ỏe", "oẻ"},
    {"ọe", "oẹ"},
    {"ùy", "uỳ"},
    {"úy", "uý"},
    {"ủy", "uỷ"},
    {"ũy", "uỹ"},
    {"ụy", "uỵ"}
  };

  /** Whether the marks of Latin letters tell phrases apart. */
  public enum Marks {
    KEPT,
    /** A text without marks is taken for any phrase; one with marks must have the phrase's. */
    STRIPPED
  }

  /**
   * A phrase that was found.
   *
   * @param start inclusive, in UTF-16 units of the text
   * @param end exclusive, after any ending
   */
  public record Hit<V>(V value, int start, int end) {}

  /** Collects phrases. */
  public static final class Builder<V> {
    private final TreeMap<String, List<Phrase<V>>> phrases = new TreeMap<>();
    private final Marks marks;

    public Builder(Marks marks) {
      this.marks = marks;
    }

    /**
     * Adds a phrase.
     *
     * @throws IllegalArgumentException where nothing is left of it when it is folded
     */
    public Builder<V> add(String pattern, V value) {
      String exact = pattern.startsWith("=") ? NFC.normalize(pattern.substring(1)) : null;
      WordEnd ending = WordEnd.of(pattern);
      boolean anyStart = pattern.length() > 1 && pattern.startsWith("*");
      String plain = exact != null ? exact : ending.stem(pattern).substring(anyStart ? 1 : 0);
      String folded = marks == Marks.KEPT ? Folding.casefold(plain) : Folding.fold(plain);
      if (folded.isBlank()) {
        throw new IllegalArgumentException("phrase \"" + pattern + "\" has no letters");
      }
      List<Phrase<V>> same = phrases.computeIfAbsent(folded, k -> new ArrayList<>());
      var phrase =
          new Phrase<>(value, exact, oneSpelling(Folding.casefold(plain)), ending, anyStart);
      // What is asked for exactly comes first, for of two equal hits the first one counts.
      same.add(exact == null ? same.size() : 0, phrase);
      return this;
    }

    public PhraseIndex<V> build() {
      var trie = new AhoCorasickDoubleArrayTrie<List<Phrase<V>>>();
      trie.build(phrases);
      return new PhraseIndex<>(trie, marks, phrases.isEmpty());
    }
  }

  /**
   * @param exact how the text must write it, or null where case does not matter
   * @param marked the phrase case folded with its marks
   * @param anyStart whether it may begin inside a word
   */
  private record Phrase<V>(
      V value, String exact, String marked, WordEnd ending, boolean anyStart) {}

  /**
   * @param stem length of the phrase without its ending; of two equal hits the longer phrase counts
   */
  private record Found<V>(Hit<V> hit, int stem) {}

  private final AhoCorasickDoubleArrayTrie<List<Phrase<V>>> trie;
  private final Marks marks;
  private final boolean empty;

  private PhraseIndex(
      AhoCorasickDoubleArrayTrie<List<Phrase<V>>> trie, Marks marks, boolean empty) {
    this.trie = trie;
    this.marks = marks;
    this.empty = empty;
  }

  /**
   * Refuses a pattern whose signs stand where they mean nothing, so that it would never be found.
   *
   * @throws IllegalArgumentException naming the pattern
   */
  public static void check(String pattern) {
    boolean exact = pattern.startsWith("=");
    int from = exact || pattern.startsWith("*") ? 1 : 0;
    int to = exact ? pattern.length() : pattern.length() - 1;
    for (int i = from; i < to; i++) {
      if (pattern.charAt(i) == '*' || pattern.charAt(i) == '~' || pattern.charAt(i) == '=') {
        throw new IllegalArgumentException(
            "phrase \"" + pattern + "\" would never be found: " + pattern.charAt(i) + " inside it");
      }
    }
  }

  /** The phrases in a text, in their order. */
  public List<Hit<V>> find(String text) {
    return withoutOverlaps(found(text));
  }

  /** All phrases in a text, those that overlap others too, in the order of their ends. */
  public List<Hit<V>> findAll(String text) {
    return found(text).stream().map(Found::hit).toList();
  }

  private List<Found<V>> found(String text) {
    if (empty || text.isEmpty()) {
      return new ArrayList<>();
    }
    FoldedText folded = marks == Marks.KEPT ? Folding.casefolded(text) : Folding.folded(text);
    List<Found<V>> found = new ArrayList<>();
    trie.parseText(
        folded.text(),
        (begin, end, phrases) -> {
          for (Phrase<V> phrase : phrases) {
            Hit<V> hit = hit(text, folded, begin, end, phrase);
            if (hit != null) {
              found.add(new Found<>(hit, end - begin));
            }
          }
        });
    return found;
  }

  private Hit<V> hit(String text, FoldedText folded, int begin, int end, Phrase<V> phrase) {
    String in = folded.text();
    if (!phrase.anyStart && !WordEnd.startsWord(in, begin)) {
      return null;
    }
    int last = phrase.ending.reach(in, begin, end);
    if (last < 0) {
      return null;
    }
    if (marks == Marks.STRIPPED && otherMarks(folded.original(begin, end).of(text), phrase)) {
      return null;
    }
    Span span = folded.original(begin, last);
    if (phrase.exact != null && !NFC.normalize(span.of(text)).equals(phrase.exact)) {
      return null;
    }
    return new Hit<>(phrase.value, span.start(), span.end());
  }

  /** Unmarked text may mean the phrase; marked text says exactly which word it means. */
  private static boolean otherMarks(String found, Phrase<?> phrase) {
    if (found.chars().allMatch(c -> c < 0x80)) {
      return false;
    }
    String cased = Folding.casefold(found);
    return !cased.equals(phrase.marked)
        && !oneSpelling(cased).equals(phrase.marked)
        && !cased.equals(Folding.fold(found));
  }

  /** Vietnamese is spelt both hòa and hoà; Turkish puts its dot on capitals too. */
  private static String oneSpelling(String text) {
    String moved = text.replace("i\u0307", "i");
    for (String[] pair : TONES) {
      moved = moved.replace(pair[0], pair[1]);
    }
    return moved;
  }

  private static <V> List<Hit<V>> withoutOverlaps(List<Found<V>> found) {
    found.sort(
        Comparator.<Found<V>>comparingInt(f -> f.hit.start())
            .thenComparing(Comparator.<Found<V>>comparingInt(f -> f.hit.end()).reversed())
            .thenComparing(Comparator.<Found<V>>comparingInt(f -> f.stem).reversed()));
    List<Hit<V>> kept = new ArrayList<>();
    int end = -1;
    for (Found<V> candidate : found) {
      if (candidate.hit.start() >= end) {
        kept.add(candidate.hit);
        end = candidate.hit.end();
      }
    }
    return kept;
  }
}
