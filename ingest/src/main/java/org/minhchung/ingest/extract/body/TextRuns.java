package org.minhchung.ingest.extract.body;

import java.util.Arrays;
import org.minhchung.ingest.extract.text.Scripts;

/**
 * The text of a page in reading order with single spaces, cut into runs: what one text node says.
 * Runs with the same block number are seen by a reader as one paragraph, heading or list item.
 */
final class TextRuns {
  private static final int MAX_BLOCKS = 20_000;
  private static final int FIRST_SIZE = 1_024;

  private char[] text = new char[16_384];
  private int textSize;
  private int[] owner = new int[FIRST_SIZE];
  private int[] start = new int[FIRST_SIZE];
  private int[] end = new int[FIRST_SIZE];
  private int[] lengthUpTo = new int[FIRST_SIZE];
  private int[] block = new int[FIRST_SIZE];
  private boolean[] inLink = new boolean[FIRST_SIZE];
  private int size;
  private int blocks;
  private boolean blockHasText;
  private boolean spacePending;
  private boolean afterBreak;

  /**
   * Adds a text node's text.
   *
   * @param element the number of the element it stands in
   */
  void add(String raw, int element, boolean isLink) {
    if (blocks >= MAX_BLOCKS) {
      return;
    }
    int length = raw.length();
    ensureRoom(2 * length + 1);
    // what is read stands behind what is written, which never catches up with it
    int from = text.length - length;
    raw.getChars(0, length, text, from);
    int began = textSize;
    int to = began;
    int dense = 0;
    boolean space = spacePending;
    boolean hasText = blockHasText;
    for (int i = from; i < text.length; i++) {
      char c = text[i];
      if (c <= ' ' || (c >= '\u00a0' && isSpace(c))) {
        space = hasText;
      } else if (c < '\u00ad' || !isInvisible(c)) {
        if (space) {
          text[to++] = ' ';
          space = false;
        }
        text[to++] = c;
        dense += c >= Scripts.FIRST_DENSE && Scripts.isDense(c) ? 1 : 0;
        hasText = true;
      }
    }
    textSize = to;
    spacePending = space;
    blockHasText = hasText;
    if (to > began) {
      afterBreak = false;
      addRun(element, began, dense, isLink);
    }
  }

  private void addRun(int element, int began, int dense, boolean isLink) {
    if (size == owner.length) {
      grow();
    }
    owner[size] = element;
    start[size] = began;
    end[size] = textSize;
    int length = textSize - began + dense * (Scripts.DENSE - 1);
    lengthUpTo[size] = lengthBefore(size) + length;
    block[size] = blocks;
    inLink[size] = isLink;
    size++;
  }

  private void ensureRoom(int chars) {
    if (textSize + chars > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, textSize + chars));
    }
  }

  private void grow() {
    int wanted = size * 2;
    owner = Arrays.copyOf(owner, wanted);
    start = Arrays.copyOf(start, wanted);
    end = Arrays.copyOf(end, wanted);
    lengthUpTo = Arrays.copyOf(lengthUpTo, wanted);
    block = Arrays.copyOf(block, wanted);
    inLink = Arrays.copyOf(inLink, wanted);
  }

  private static boolean isSpace(char c) {
    return c == '\u00a0'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u3000';
  }

  private static boolean isInvisible(char c) {
    return c == '\u200b' || c == '\ufeff' || c == '\u00ad' || c == '\u2060';
  }

  /** One break goes on, two in a row begin a new paragraph. */
  void lineBreak() {
    if (afterBreak) {
      endBlock();
    } else {
      spacePending = blockHasText;
      afterBreak = true;
    }
  }

  /** What follows is another paragraph. */
  void endBlock() {
    if (blockHasText) {
      blocks++;
    }
    blockHasText = false;
    spacePending = false;
    afterBreak = false;
  }

  int size() {
    return size;
  }

  /** The element that a run stands in directly. */
  int owner(int run) {
    return owner[run];
  }

  int block(int run) {
    return block[run];
  }

  boolean inLink(int run) {
    return inLink[run];
  }

  /** Length of a run in units that can be compared between scripts, see {@link Scripts}. */
  int length(int run) {
    return lengthUpTo[run] - lengthBefore(run);
  }

  /** Length of all runs before one. */
  int lengthBefore(int run) {
    return run == 0 ? 0 : lengthUpTo[run - 1];
  }

  char lastChar(int run) {
    return text[end[run] - 1];
  }

  /** The last character of a run that is none of these, or else {@code otherwise}. */
  char lastBut(int run, String these, char otherwise) {
    int at = end[run] - 1;
    while (at >= start[run] && these.indexOf(text[at]) >= 0) {
      at--;
    }
    return at >= start[run] ? text[at] : otherwise;
  }

  /** Appends a run, without the space before its first word where nothing stands before it. */
  void appendTo(StringBuilder out, int run) {
    int from = start[run];
    if (out.length() == 0 && text[from] == ' ') {
      from++;
    }
    out.append(text, from, end[run] - from);
  }
}
