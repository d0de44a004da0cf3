package org.minhchung.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Takes a page apart into {@link Block}s, in reading order, without recursion. */
final class Blocks implements NodeVisitor {
  private static final int MAX_BLOCKS = 20_000;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element container;
  private int linkDepth;
  private int linkChars;
  private boolean afterBreak;

  private Blocks(Element root) {
    this.container = root;
  }

  static List<Block> of(Element root) {
    Blocks visitor = new Blocks(root);
    root.traverse(visitor);
    visitor.end();
    return visitor.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode textNode) {
      append(textNode.getWholeText());
    } else if (node instanceof Element element) {
      if (element.normalName().equals("br")) {
        lineBreak();
      } else if (isBlock(element)) {
        end();
        container = element;
      } else if (element.normalName().equals("a")) {
        linkDepth++;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (isBlock(element)) {
        end();
        container = element.parent() == null ? element : block(element.parent());
      } else if (element.normalName().equals("a")) {
        linkDepth--;
      }
    }
  }

  private static Element block(Element element) {
    Element at = element;
    while (!isBlock(at) && at.parent() != null) {
      at = at.parent();
    }
    return at;
  }

  /** Custom elements are laid out as blocks more often than not. */
  private static boolean isBlock(Element element) {
    String name = element.normalName();
    return (element.isBlock() && !name.equals("br") && !name.equals("button"))
        || name.indexOf('-') > 0;
  }

  /** One break goes on, two in a row begin a new paragraph. */
  private void lineBreak() {
    if (afterBreak) {
      end();
    } else {
      afterBreak = true;
      append(" ");
      afterBreak = true;
    }
  }

  private void append(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\u200b' || c == '\ufeff' || c == '\u00ad' || c == '\u2060') {
        continue;
      }
      boolean space = c <= ' ' || c == '\u00a0' || c == '\u2028' || c == '\u2029' || c == '\u3000';
      if (!space) {
        text.append(c);
        afterBreak = false;
        linkChars += linkDepth > 0 ? 1 : 0;
      } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
        linkChars += linkDepth > 0 ? 1 : 0;
      }
    }
  }

  private void end() {
    String whole = text.toString().strip();
    if (!whole.isEmpty() && blocks.size() < MAX_BLOCKS) {
      blocks.add(new Block(container, whole, linkChars));
    }
    text.setLength(0);
    linkChars = 0;
    afterBreak = false;
  }
}
