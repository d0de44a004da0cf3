package org.minhchung.ingest.extract.body;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The one walk over a page that makes its {@link Outline}, without recursion. */
final class OutlineWalk {
  private final Outline outline = new Outline();
  private final TextRuns runs = outline.runs();
  private int linksOpen;

  private OutlineWalk() {}

  /** The outline of an element, which gets number 0. */
  static Outline of(Element root) {
    OutlineWalk walk = new OutlineWalk();
    walk.walk(root);
    return walk.outline;
  }

  private void walk(Element root) {
    int open = enter(root, Tags.of(root) | Tags.BLOCK, -1);
    Element at = root;
    Node next = firstChild(at);
    while (true) {
      if (next == null) {
        leave(open);
        if (at == root) {
          return;
        }
        next = at.nextSibling();
        open = outline.parent(open);
        at = outline.element(open);
        continue;
      }
      if (next instanceof TextNode text) {
        runs.add(text.getWholeText(), open, linksOpen > 0);
      } else if (next instanceof Element element) {
        int bits = Tags.of(element);
        if ((bits & Tags.BREAK) != 0) {
          runs.lineBreak();
        } else if ((bits & Tags.NEVER_TEXT) == 0 && element.childNodeSize() > 0) {
          open = enter(element, bits, open);
          at = element;
          next = firstChild(at);
          continue;
        }
      }
      next = next.nextSibling();
    }
  }

  private static Node firstChild(Element element) {
    return element.childNodeSize() == 0 ? null : element.childNode(0);
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
