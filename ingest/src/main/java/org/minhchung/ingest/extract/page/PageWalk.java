package org.minhchung.ingest.extract.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.minhchung.ingest.extract.text.PlainText;

/** Goes once over a page, in reading order and without recursion, and keeps what states things. */
final class PageWalk {
  private static final int FIRST_DEPTH = 256;
  private static final int MAX_HEADINGS = 20;
  private static final int MAX_KEPT = 200;
  private static final int MAX_NAME = 500;
  private static final int MAX_ADDRESS = 500;

  private final PageView page;

  PageWalk(PageView page) {
    this.page = page;
  }

  /** Goes down and up by the children's indices: asking nodes for their siblings is slower. */
  void over(Document document) {
    Element[] open = new Element[FIRST_DEPTH];
    int[] next = new int[FIRST_DEPTH];
    int depth = 0;
    open[0] = document;
    while (depth >= 0) {
      Element parent = open[depth];
      if (next[depth] >= parent.childNodeSize()) {
        depth--;
        continue;
      }
      Node child = parent.childNode(next[depth]++);
      if (child instanceof Element element && look(element) && element.childNodeSize() > 0) {
        depth++;
        if (depth == open.length) {
          open = Arrays.copyOf(open, 2 * depth);
          next = Arrays.copyOf(next, 2 * depth);
        }
        open[depth] = element;
        next[depth] = 0;
      }
    }
  }

  /** Keeps the element where it states something; says whether to look into it. */
  private boolean look(Element element) {
    page.elements++;
    switch (element.normalName()) {
      case "meta" -> page.meta().add(element);
      case "link" -> keep(page.links, element);
      case "script" -> {
        if (isJsonLd(element)) {
          page.addScript(element.data());
        } else {
          keep(page.otherScripts, element);
        }
        return false;
      }
      case "title" -> {
        if (page.documentTitle.isEmpty()) {
          page.documentTitle = PlainText.of(element, 1_000);
        }
      }
      case "h1" -> {
        if (page.headings.size() < MAX_HEADINGS) {
          page.headings.add(element);
        }
      }
      case "time" -> keep(page.times, element);
      case "figcaption" -> keep(page.captions, element);
      case "a" -> anchor(element);
      case "style", "svg", "template", "iframe", "textarea" -> {
        return false;
      }
      default -> {}
    }
    if (element.attributesSize() > 0) {
      names(element, element.attributes());
    }
    return true;
  }

  private void anchor(Element anchor) {
    if (anchor.attributesSize() == 0) {
      return;
    }
    String rel = anchor.attributes().get("rel");
    if (!rel.isEmpty()) {
      if (PageView.hasWord(rel, "author")) {
        keep(page.bylines, anchor);
      } else if (PageView.hasWord(rel, "next") || PageView.hasWord(rel, "prev")) {
        keep(page.pagers, anchor);
        return;
      }
    }
    if (mayBePage(anchor.attributes().get("href"))) {
      keep(page.pagers, anchor);
    }
  }

  /** Names are in lower case here, so that the exact look-up will do; it is much faster. */
  private void names(Element element, Attributes attributes) {
    if (!attributes.get("itemprop").isEmpty()) {
      keep(page.marked, element);
    }
    String names = attributes.get("class");
    if (!names.isEmpty() && names.length() < MAX_NAME) {
      if (names.contains("aption") && !element.nameIs("figcaption")) {
        keep(page.captions, element);
      }
      if (names.contains("wall") || names.contains("premium") || names.contains("subscri")) {
        keep(page.walls, element);
      }
    }
  }

  private static boolean isJsonLd(Element script) {
    String type = script.attributesSize() == 0 ? "" : script.attributes().get("type");
    return type.length() >= 7 && type.toLowerCase(Locale.ROOT).contains("ld+json");
  }

  private static void keep(List<Element> where, Element element) {
    if (where.size() < MAX_KEPT) {
      where.add(element);
    }
  }

  /** Whether an address may be that of a further page: it ends in a small number. */
  private static boolean mayBePage(String href) {
    int end = href.length();
    if (end == 0 || end > MAX_ADDRESS) {
      return false;
    }
    if (href.charAt(end - 1) == '/') {
      end--;
    } else if (href.endsWith("l") || href.endsWith("p")) {
      end = Math.max(0, href.lastIndexOf('.'));
    }
    int digits = 0;
    while (end > digits && digits < 3 && Character.isDigit(href.charAt(end - 1 - digits))) {
      digits++;
    }
    return digits > 0
        && digits < 3
        && end > digits
        && "/=-_p".indexOf(href.charAt(end - 1 - digits)) >= 0;
  }
}
