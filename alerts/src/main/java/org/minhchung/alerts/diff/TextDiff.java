package org.minhchung.alerts.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Two versions of a text side by side in reading order, sentence by sentence; in a sentence that
 * was altered, word by word. It shows every difference, also those that mean nothing.
 */
public final class TextDiff {
  /** What became of a sentence. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED,
    ALTERED
  }

  /** A stretch of a sentence: {@code SAME}, {@code REMOVED} or {@code ADDED}. */
  public record Stretch(Kind kind, String text) {}

  /**
   * A sentence.
   *
   * @param begins whether a paragraph begins with it
   */
  public record Row(Kind kind, List<Stretch> stretches, boolean begins) {}

  private static final double ALIKE = 0.5;

  private final List<Row> rows = new ArrayList<>();
  private int lastParagraph = -1;

  private TextDiff() {}

  /**
   * Compares; of either text the first {@link Sentence#MOST} sentences.
   *
   * @param language BCP-47, or null
   */
  public static List<Row> of(String before, String after, String language) {
    List<Sentence> old = Sentence.of(before, language);
    List<Sentence> now = Sentence.of(after, language);
    TextDiff diff = new TextDiff();
    int next = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(texts(old), texts(now)).getDeltas()) {
      int from = delta.getTarget().getPosition();
      now.subList(next, from).forEach(diff::same);
      next = from + delta.getTarget().size();
      int gone = delta.getSource().getPosition();
      diff.changed(old.subList(gone, gone + delta.getSource().size()), now.subList(from, next));
    }
    now.subList(next, now.size()).forEach(diff::same);
    return diff.rows;
  }

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).toList();
  }

  private void same(Sentence sentence) {
    rows.add(row(Kind.SAME, sentence, List.of(new Stretch(Kind.SAME, sentence.text()))));
  }

  /**
   * Each new sentence stands with the first of the removed ones, in their order, that it resembles.
   */
  private void changed(List<Sentence> removed, List<Sentence> added) {
    int left = 0;
    for (Sentence sentence : added) {
      int match = left;
      while (match < removed.size()
          && TextKey.likeness(removed.get(match).key(), sentence.key()) < ALIKE) {
        match++;
      }
      if (match < removed.size()) {
        removed.subList(left, match).forEach(this::removed);
        rows.add(
            row(Kind.ALTERED, sentence, WordDiff.of(removed.get(match).text(), sentence.text())));
        left = match + 1;
      } else {
        rows.add(row(Kind.ADDED, sentence, List.of(new Stretch(Kind.ADDED, sentence.text()))));
      }
    }
    removed.subList(left, removed.size()).forEach(this::removed);
  }

  private void removed(Sentence sentence) {
    rows.add(
        new Row(Kind.REMOVED, List.of(new Stretch(Kind.REMOVED, sentence.text())), rows.isEmpty()));
  }

  private Row row(Kind kind, Sentence sentence, List<Stretch> stretches) {
    boolean begins = sentence.paragraph() != lastParagraph;
    lastParagraph = sentence.paragraph();
    return new Row(kind, stretches, begins);
  }
}
