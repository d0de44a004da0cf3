package org.minhchung.ingest.extract;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article: begins where the page says so (itemprop, article, main)
 * or at the body, and goes down as long as one child holds nearly all of the running text.
 */
final class BodyChoice {
  private static final double NEARLY_ALL = 0.95;
  private static final List<String> STATED =
      List.of(
          "[itemprop~=articleBody]",
          "article",
          "main, [role=main]",
          "[class~=(?i)(article|story|entry|post)[-_]{0,2}(body|content|text)]");
  private static final double ENOUGH = 0.5;
  private static final double SOME = 0.1;
  private static final double SUBSTANTIAL = 600;

  /** The element and whether the page itself pointed at it. */
  record Choice(Element element, boolean stated) {}

  private final IdentityHashMap<Element, Double> mass = new IdentityHashMap<>();

  private BodyChoice(List<Block> blocks) {
    for (Block block : blocks) {
      double weight = block.weight();
      for (Element at = block.element(); at != null; at = at.parent()) {
        mass.merge(at, weight, Double::sum);
      }
    }
  }

  /**
   * Chooses.
   *
   * @param aroundTitle the elements around the heading that is the title, innermost first
   */
  static Choice of(Element root, List<Block> blocks, List<Element> aroundTitle) {
    return new BodyChoice(blocks).choose(root, aroundTitle);
  }

  private Choice choose(Element root, List<Element> aroundTitle) {
    double all = mass(root);
    // One page may hold several articles, below one another; the one with the title is meant.
    for (Element element : aroundTitle) {
      boolean isArticle = element.normalName().equals("article");
      if (isArticle && mass(element) >= Math.max(SUBSTANTIAL, all * SOME)) {
        return new Choice(descend(element), true);
      }
    }
    for (String selector : STATED) {
      Element best = null;
      for (Element candidate : root.select(selector)) {
        if (best == null || mass(candidate) > mass(best)) {
          best = candidate;
        }
      }
      if (best != null && mass(best) > 0 && mass(best) >= all * ENOUGH) {
        return new Choice(descend(best), true);
      }
    }
    return new Choice(descend(root), false);
  }

  private Element descend(Element from) {
    Element at = from;
    while (true) {
      Element heaviest = null;
      for (Element child : at.children()) {
        if (heaviest == null || mass(child) > mass(heaviest)) {
          heaviest = child;
        }
      }
      if (heaviest == null || mass(heaviest) <= 0 || mass(heaviest) < mass(at) * NEARLY_ALL) {
        return at;
      }
      boolean isParagraph = heaviest.normalName().equals("p") || heaviest.childrenSize() == 0;
      if (isParagraph) {
        return at;
      }
      at = heaviest;
    }
  }

  private double mass(Element element) {
    return mass.getOrDefault(element, 0.0);
  }
}
