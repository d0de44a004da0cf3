package org.minhchung.alerts.desk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Cuts a text at the borders of what is to be marked in it; marks may overlap. */
final class Passages {
  private Passages() {}

  /**
   * A place to mark.
   *
   * @param start offset of the first UTF-16 unit
   * @param end offset after the last
   * @param id whose place it is
   */
  record Mark(int start, int end, int id) {}

  /**
   * The text from one offset to another in pieces, each wholly inside or outside of every mark.
   * What of a mark lies outside is left out.
   */
  static List<Piece> of(String text, int from, int to, List<Mark> marks) {
    TreeSet<Integer> borders = new TreeSet<>(List.of(from, to));
    for (Mark mark : marks) {
      if (mark.start < mark.end) {
        borders.add(Math.min(Math.max(mark.start, from), to));
        borders.add(Math.min(Math.max(mark.end, from), to));
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int start = from;
    for (int end : borders.tailSet(from, false)) {
      pieces.add(new Piece(text.substring(start, end), covering(start, end, marks)));
      start = end;
    }
    return pieces;
  }

  private static List<Integer> covering(int start, int end, List<Mark> marks) {
    return marks.stream()
        .filter(mark -> mark.start <= start && end <= mark.end && mark.start < mark.end)
        .map(Mark::id)
        .distinct()
        .toList();
  }
}
