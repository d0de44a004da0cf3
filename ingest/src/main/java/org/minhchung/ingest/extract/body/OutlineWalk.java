package org.minhchung.ingest.extract.body;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The one walk over a page that makes its {@link Outline}, without recursion. */
final class OutlineWalk {
  private static final int FIRST_DEPTH = 256;

  private final Outline outline;
  private final TextRuns runs;
  private int linksOpen;

  private OutlineWalk(int elements) {
    this.outline = new Outline(elements);
    this.runs = outline.runs();
  }

  /**
   * The outline of an element, which gets number 0.
   *
   * @param elements how many there may be in it; a guess will do
   */
  static Outline of(Element root, int elements) {
    OutlineWalk walk = new OutlineWalk(elements);
    walk.walk(root);
    return walk.outline;
  }

  /** Goes by the children's indices: asking nodes for their siblings is slower. */
  private void walk(Element root) {
    int[] next = new int[FIRST_DEPTH];
    int depth = 0;
    Element at = root;
    int open = enter(root, Tags.of(root) | Tags.BLOCK, -1);
    while (true) {
      if (next[depth] == at.childNodeSize()) {
        leave(open);
        if (depth == 0) {
          return;
        }
        depth--;
        open = outline.parent(open);
        at = outline.element(open);
        continue;
      }
      Node child = at.childNode(next[depth]++);
      if (child instanceof TextNode text) {
        runs.add(text.getWholeText(), open, linksOpen > 0);
      } else if (child instanceof Element element) {
        int bits = Tags.of(element);
        if ((bits & Tags.BREAK) != 0) {
          runs.lineBreak();
        } else if ((bits & Tags.NEVER_TEXT) == 0 && element.childNodeSize() > 0) {
          open = enter(element, bits, open);
          at = element;
          depth++;
          next = depth == next.length ? Arrays.copyOf(next, 2 * depth) : next;
          next[depth] = 0;
        }
      }
    }
  }

  private int enter(Element element, int bits, int parent) {
    if ((bits & Tags.BLOCK) != 0) {
      runs.endBlock();
    } else if ((bits & Tags.LINK) != 0) {
      linksOpen++;
    }
    return outline.open(element, bits, parent);
  }

  private void leave(int i) {
    if (outline.is(i, Tags.BLOCK)) {
      runs.endBlock();
    } else if (outline.is(i, Tags.LINK)) {
      linksOpen--;
    }
    outline.close(i);
  }
}
