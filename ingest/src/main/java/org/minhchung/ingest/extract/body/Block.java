package org.minhchung.ingest.extract.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a reader sees as one paragraph, heading or list item.
 *
 * @param container number of the innermost block-level element around it
 * @param firstRun its first run of text; {@code endRun} is the one after its last
 * @param length in units that can be compared between scripts, see {@link TextRuns#length}
 * @param linkLength how much of it stands in links, in the same units
 * @param ends the last character, quotation marks and brackets aside
 */
record Block(int container, int firstRun, int endRun, int length, int linkLength, char ends) {
  private static final int SENTENCE = 60;
  private static final int SHORT_SENTENCE = 25;
  private static final int LINKS_THAT_COUNT = 80;
  private static final String CLOSING = "\"'”’»)]」』";
  private static final String SENTENCE_ENDS = ".!?…。！？।۔؟։៕။:";

  /**
   * The blocks of a page in reading order.
   *
   * @param furniture elements whose text is left out
   */
  static List<Block> of(Outline page, BitSet furniture) {
    List<Block> blocks = new ArrayList<>();
    TextRuns runs = page.runs();
    int run = 0;
    while (run < runs.size()) {
      int first = run;
      int block = runs.block(run);
      int container = -1;
      int length = 0;
      int linkLength = 0;
      char ends = 0;
      for (; run < runs.size() && runs.block(run) == block; run++) {
        int owner = runs.owner(run);
        if (furniture.get(owner)) {
          continue;
        }
        container = container < 0 ? page.container(owner) : container;
        length += runs.length(run);
        linkLength += runs.inLink(run) ? runs.length(run) : 0;
        char last = runs.lastChar(run);
        ends = CLOSING.indexOf(last) >= 0 ? runs.lastBut(run, CLOSING, ends) : last;
      }
      if (container >= 0) {
        blocks.add(new Block(container, first, run, length, linkLength, ends));
      }
    }
    return blocks;
  }

  /** What it says, without furniture. */
  String text(Outline page, BitSet furniture) {
    StringBuilder text = new StringBuilder();
    for (int run = firstRun; run < endRun; run++) {
      if (!furniture.get(page.runs().owner(run))) {
        page.runs().appendTo(text, run);
      }
    }
    return text.toString();
  }

  /** From 0 to 1. */
  double linkDensity() {
    return (double) linkLength / length;
  }

  boolean endsSentence() {
    return SENTENCE_ENDS.indexOf(ends) >= 0;
  }

  boolean isSentenceWithoutLinks() {
    return linkLength == 0 && length >= SHORT_SENTENCE && endsSentence();
  }

  /**
   * How much it speaks for being running text (positive) or furniture (negative).
   *
   * @param isHeading headings stand in both
   */
  double weight(boolean isHeading) {
    double density = linkDensity();
    if (density > 0.5) {
      return -Math.min(length, LINKS_THAT_COUNT) * 0.5;
    }
    if (isHeading) {
      return 0;
    }
    if (length >= SENTENCE || (length >= SHORT_SENTENCE && endsSentence())) {
      return length * (1 - density);
    }
    return -4;
  }
}
