package org.minhchung.ingest.extract.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Texts of one line, bounded in length, however large or dirty what they are made of. */
public final class PlainText {
  /** More than this of a raw text is not looked at. */
  private static final int MAX_RAW = 10_000;

  private static final int MAX_NODES = 500;

  private PlainText() {}

  /** A stated text without markup and entities; empty for null. */
  public static String of(String raw) {
    if (raw == null) {
      return "";
    }
    String text = raw.length() > MAX_RAW ? raw.substring(0, MAX_RAW) : raw;
    if (text.indexOf('&') >= 0) {
      text = Parser.unescapeEntities(text, false);
    }
    if (text.indexOf('<') >= 0) {
      text = Jsoup.parse(text).text();
    } else if (text.indexOf('&') >= 0) {
      text = Parser.unescapeEntities(text, false); // escaped twice, as often
    }
    return oneLine(text);
  }

  /** The text in an element, not more than so many characters; scripts say nothing. */
  public static String of(Element element, int most) {
    StringBuilder text = new StringBuilder();
    Node node = element;
    int nodes = 0;
    while (node != null && text.length() < most && nodes++ < MAX_NODES) {
      if (node instanceof TextNode leaf) {
        append(text, leaf.getWholeText(), most);
      } else if (node instanceof Element inner && (inner.isBlock() || inner.nameIs("br"))) {
        append(text, " ", most);
      }
      node = next(node, element);
    }
    return oneLine(text);
  }

  private static void append(StringBuilder text, String more, int most) {
    text.append(more, 0, Math.min(more.length(), 2 * most));
  }

  /** The next node below the root in reading order, or null. */
  public static Node next(Node node, Node root) {
    if (node.childNodeSize() > 0 && !isSilent(node)) {
      return node.childNode(0);
    }
    return after(node, root);
  }

  /** The node below the root that {@link #next} leads on to this one from, or null. */
  public static Node previous(Node node, Node root) {
    Node at = node.previousSibling();
    if (at == null) {
      Node parent = node.parent();
      return parent == root ? null : parent;
    }
    while (at.childNodeSize() > 0 && !isSilent(at)) {
      at = at.childNode(at.childNodeSize() - 1);
    }
    return at;
  }

  /** The next node that does not lie in this one. */
  private static Node after(Node node, Node root) {
    Node at = node;
    while (at != null && at != root) {
      Node sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      at = at.parent();
    }
    return null;
  }

  private static boolean isSilent(Node node) {
    return node.nameIs("script") || node.nameIs("style") || node.nameIs("template");
  }

  /** White space of every kind becomes one space; invisible characters go. */
  private static String oneLine(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u200b' || c == '\ufeff' || c == '\u00ad' || c == '\u2060') {
        continue;
      }
      boolean space =
          c <= ' '
              || c == '\u00a0'
              || c == '\u3000'
              || (c >= '\u2000' && c <= '\u200a')
              || c == '\u2028'
              || c == '\u2029'
              || c == '\u202f';
      if (!space) {
        if (gap && line.length() > 0) {
          line.append(' ');
        }
        line.append(c);
      }
      gap = space;
    }
    return line.toString();
  }
}
