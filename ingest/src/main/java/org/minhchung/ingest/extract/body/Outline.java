package org.minhchung.ingest.extract.body;

import java.util.Arrays;
import org.jsoup.nodes.Element;

/**
 * The elements of a page in document order, as columns of numbers: element {@code i} and all that
 * is in it are the numbers from {@code i} to before {@code end(i)}. Everything that decides what is
 * the article reads these columns, so that the page itself is walked once and never changed.
 */
final class Outline {
  private Element[] elements;
  private int[] bits;
  private int[] bitsAround;
  private int[] parent;
  private int[] end;
  private int[] container;
  private int[] firstRun;
  private int[] endRun;
  private int[] linkedHeadings;
  private int size;

  private final TextRuns runs = new TextRuns();

  /** Has room for so many elements at first. */
  Outline(int room) {
    elements = new Element[room];
    bits = new int[room];
    bitsAround = new int[room];
    parent = new int[room];
    end = new int[room];
    container = new int[room];
    firstRun = new int[room];
    endRun = new int[room];
    linkedHeadings = new int[room];
  }

  /** Opens an element; {@link #close} must follow once its content is in. */
  int open(Element element, int itsBits, int itsParent) {
    if (size == elements.length) {
      grow();
    }
    int i = size++;
    elements[i] = element;
    bits[i] = itsBits;
    bitsAround[i] = itsParent < 0 ? itsBits : itsBits | bitsAround[itsParent];
    parent[i] = itsParent;
    boolean own = itsParent < 0 || (itsBits & Tags.BLOCK) != 0;
    container[i] = own ? i : container[itsParent];
    firstRun[i] = runs.size();
    boolean linked =
        itsParent >= 0
            && (bothWays(itsBits, bits[itsParent]) || bothWays(bits[itsParent], itsBits));
    linkedHeadings[i] = linked ? 1 : 0;
    return i;
  }

  void close(int i) {
    end[i] = size;
    endRun[i] = runs.size();
    if (parent[i] >= 0) {
      linkedHeadings[parent[i]] += linkedHeadings[i];
    }
  }

  private static boolean bothWays(int one, int other) {
    return (one & Tags.LOWER_HEADING) != 0 && (other & Tags.LINK) != 0;
  }

  private void grow() {
    int wanted = 2 * size + 1;
    elements = Arrays.copyOf(elements, wanted);
    bits = Arrays.copyOf(bits, wanted);
    bitsAround = Arrays.copyOf(bitsAround, wanted);
    parent = Arrays.copyOf(parent, wanted);
    end = Arrays.copyOf(end, wanted);
    container = Arrays.copyOf(container, wanted);
    firstRun = Arrays.copyOf(firstRun, wanted);
    endRun = Arrays.copyOf(endRun, wanted);
    linkedHeadings = Arrays.copyOf(linkedHeadings, wanted);
  }

  int size() {
    return size;
  }

  Element element(int i) {
    return elements[i];
  }

  /** The value of an attribute, empty where there is none. */
  String attribute(int i, String key) {
    return elements[i].attributesSize() == 0 ? "" : elements[i].attributes().get(key);
  }

  /** Whether the tag has one of these {@link Tags} bits. */
  boolean is(int i, int wanted) {
    return (bits[i] & wanted) != 0;
  }

  /** The element around it; below 0 for the root, which is element 0. */
  int parent(int i) {
    return parent[i];
  }

  /** The number after the last element in it, which is also its next sibling, if it has one. */
  int end(int i) {
    return end[i];
  }

  /** The innermost block-level element around it, or itself. */
  int container(int i) {
    return container[i];
  }

  boolean contains(int outer, int inner) {
    return outer <= inner && inner < end[outer];
  }

  TextRuns runs() {
    return runs;
  }

  boolean hasText(int i) {
    return firstRun[i] < endRun[i];
  }

  int firstRun(int i) {
    return firstRun[i];
  }

  int endRun(int i) {
    return endRun[i];
  }

  /** How many headings in it are a link or in a link by themselves. */
  int linkedHeadings(int i) {
    return linkedHeadings[i];
  }

  /** Length of its text, see {@link TextRuns#length}. */
  int length(int i) {
    return runs.lengthBefore(endRun[i]) - runs.lengthBefore(firstRun[i]);
  }

  /** The text in it; where that is longer than {@code enough}, at least so much of it. */
  String text(int i, int enough) {
    StringBuilder text = new StringBuilder();
    for (int run = firstRun[i]; run < endRun[i] && text.length() <= enough; run++) {
      runs.appendTo(text, run);
    }
    return text.toString();
  }

  /** Whether it or an element around it has one of these {@link Tags} bits. */
  boolean isWithin(int i, int wanted) {
    return (bitsAround[i] & wanted) != 0;
  }

  /** Each element's sum over itself and all that is in it, of what it has by itself. */
  double[] sums(double[] own) {
    double[] sums = own.clone();
    for (int i = size - 1; i > 0; i--) {
      sums[parent[i]] += sums[i];
    }
    return sums;
  }
}
