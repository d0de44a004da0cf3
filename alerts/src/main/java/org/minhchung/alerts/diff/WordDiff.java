package org.minhchung.alerts.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.minhchung.alerts.diff.TextDiff.Kind;
import org.minhchung.alerts.diff.TextDiff.Stretch;

/** The words in which two sentences differ; in scripts without blanks, the characters. */
final class WordDiff {
  /** Longer sentences are shown as removed and added whole. */
  private static final int MOST_WORDS = 600;

  private WordDiff() {}

  static List<Stretch> of(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    List<Stretch> stretches = new ArrayList<>();
    if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
      stretches.add(new Stretch(Kind.REMOVED, before));
      stretches.add(new Stretch(Kind.ADDED, after));
      return stretches;
    }
    int next = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now, WordDiff::same).getDeltas()) {
      add(stretches, Kind.SAME, now.subList(next, delta.getTarget().getPosition()));
      add(stretches, Kind.REMOVED, delta.getSource().getLines());
      add(stretches, Kind.ADDED, delta.getTarget().getLines());
      next = delta.getTarget().getPosition() + delta.getTarget().size();
    }
    add(stretches, Kind.SAME, now.subList(next, now.size()));
    return stretches;
  }

  private static void add(List<Stretch> stretches, Kind kind, List<String> words) {
    String text = String.join("", words);
    if (!text.isEmpty()) {
      stretches.add(new Stretch(kind, text));
    }
  }

  /** A blank alone is no difference. */
  private static boolean same(String word, String other) {
    return word.strip().equals(other.strip());
  }

  /** Words with the blanks behind them. */
  private static List<String> words(String sentence) {
    BreakIterator breaks =
        DenseScript.isIn(sentence)
            ? BreakIterator.getCharacterInstance(Locale.ROOT)
            : BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(sentence);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String word = sentence.substring(start, end);
      if (word.isBlank() && !words.isEmpty()) {
        words.set(words.size() - 1, words.get(words.size() - 1) + word);
      } else {
        words.add(word);
      }
      start = end;
    }
    return words;
  }
}
