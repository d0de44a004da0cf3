package org.minhchung.alerts.desk.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minhchung.alerts.query.Field;
import org.minhchung.alerts.query.Passage;

/** Cuts from an article what is worth showing of a hit. */
final class Excerpts {
  /** UTF-16 units before and after what matched. */
  private static final int AROUND = 90;

  private static final int MOST = 3;
  private static final int BEGINNING = 220;

  private Excerpts() {}

  /** The title whole. */
  static List<Piece> title(String title, List<Passage> passages) {
    return Passages.of(title, 0, title.length(), marks(passages, Field.TITLE));
  }

  /** Up to three stretches of the text around what matched; its beginning if nothing did. */
  static List<List<Piece>> text(String text, List<Passage> passages) {
    List<Passages.Mark> marks = marks(passages, Field.TEXT);
    if (marks.isEmpty()) {
      int end = border(text, Math.min(BEGINNING, text.length()));
      return text.isEmpty() ? List.of() : List.of(excerpt(text, 0, end, List.of()));
    }
    List<List<Piece>> excerpts = new ArrayList<>();
    int covered = -1;
    for (Passages.Mark mark : marks) {
      if (excerpts.size() == MOST) {
        break;
      }
      if (mark.start() >= covered && mark.start() < text.length()) {
        int from = border(text, Math.max(0, mark.start() - AROUND));
        int to = border(text, Math.min(text.length(), mark.end() + AROUND));
        excerpts.add(excerpt(text, Math.max(from, Math.max(0, covered)), to, marks));
        covered = to;
      }
    }
    return excerpts;
  }

  private static List<Passages.Mark> marks(List<Passage> passages, Field field) {
    return passages.stream()
        .filter(passage -> passage.field() == field)
        .map(passage -> new Passages.Mark(passage.start(), passage.end(), 1))
        .sorted(Comparator.comparingInt(Passages.Mark::start))
        .toList();
  }

  private static List<Piece> excerpt(String text, int from, int to, List<Passages.Mark> marks) {
    List<Piece> pieces = new ArrayList<>();
    if (from > 0) {
      pieces.add(new Piece("… ", List.of()));
    }
    pieces.addAll(Passages.of(text, from, to, marks));
    if (to < text.length()) {
      pieces.add(new Piece(" …", List.of()));
    }
    return pieces;
  }

  /** The nearest place before that does not tear a word or a character where words have spaces. */
  private static int border(String text, int place) {
    if (place <= 0 || place >= text.length()) {
      return place;
    }
    for (int i = place; i > Math.max(0, place - 20); i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
  }
}
