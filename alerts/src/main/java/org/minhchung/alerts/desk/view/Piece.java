package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * A stretch of text that is marked as a whole or not at all.
 *
 * @param marks numbers of the sightings or hits that cover it; empty for plain text
 */
public record Piece(String text, List<Integer> marks) {

  /** Whether anything covers it. */
  public boolean marked() {
    return !marks.isEmpty();
  }

  /** The number of the first that covers it. */
  public int first() {
    return marks.get(0);
  }
}
