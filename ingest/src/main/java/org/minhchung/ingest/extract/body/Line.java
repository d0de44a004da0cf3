package org.minhchung.ingest.extract.body;

import java.util.BitSet;

/** A {@link Block} in the article's body with what it says. */
record Line(
    Block block,
    String text,
    boolean isHeading,
    boolean isListItem,
    boolean isQuotation,
    Flow flow) {

  static Line of(Block block, Outline page, BitSet furniture) {
    return new Line(
        block,
        block.text(page, furniture),
        page.isWithin(block.container(), Tags.HEADING),
        page.isWithin(block.container(), Tags.LIST_ITEM),
        page.isWithin(block.container(), Tags.QUOTATION),
        Flow.around(block.container(), page));
  }

  int length() {
    return block.length();
  }

  double linkDensity() {
    return block.linkDensity();
  }

  boolean endsSentence() {
    return block.endsSentence();
  }
}
