package org.minhchung.ingest.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.text.PlainText;

/**
 * What a page marks up with itemprop, as far as it belongs to the article: comments, videos and
 * persons on the page have dates and names too.
 */
public final class Microdata {
  private static final int MAX_TEXT = 300;

  private Microdata() {}

  /** The first element of the article with this property, or null. */
  static Element first(PageView page, String property) {
    List<Element> all = all(page, property);
    return all.isEmpty() ? null : all.get(0);
  }

  /** The article's elements with this property; else those that do not say of what it is one. */
  public static List<Element> all(PageView page, String property) {
    List<Element> sure = new ArrayList<>();
    List<Element> loose = new ArrayList<>();
    for (Element element : page.marked) {
      if (PageView.hasWord(element.attr("itemprop"), property)) {
        Element scope = scope(element);
        if (scope == null) {
          loose.add(element);
        } else if (isArticle(scope)) {
          sure.add(element);
        }
      }
    }
    return sure.isEmpty() ? loose : sure;
  }

  /** What it says for machines or, where it does not, for people; null where nothing. */
  public static String text(PageView page, String property) {
    Element element = first(page, property);
    return element == null ? null : value(element);
  }

  /** What an element says for machines or, where it does not, for people; null where nothing. */
  public static String value(Element element) {
    for (String attribute : new String[] {"datetime", "content"}) {
      String machine = element.attr(attribute);
      if (!machine.isBlank()) {
        return machine.strip();
      }
    }
    String text = PlainText.of(element, MAX_TEXT);
    return text.isEmpty() ? null : text;
  }

  private static Element scope(Element element) {
    Element at = element.parent();
    while (at != null && !at.hasAttr("itemscope")) {
      at = at.parent();
    }
    return at;
  }

  private static boolean isArticle(Element scope) {
    String type = scope.attr("itemtype").toLowerCase(Locale.ROOT);
    boolean ofArticle =
        type.contains("article")
            || type.contains("blogposting")
            || type.contains("report")
            || type.contains("webpage")
            || type.contains("creativework")
            || type.contains("recipe")
            || type.contains("review");
    // a scope within a property of another thing is that thing's
    boolean isPart = scope.hasAttr("itemprop") && !scope.attr("itemprop").contains("mainEntity");
    return type.isEmpty() || (ofArticle && !isPart);
  }
}
