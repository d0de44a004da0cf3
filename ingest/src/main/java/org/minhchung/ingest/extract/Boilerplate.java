package org.minhchung.ingest.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Takes out what stands around an article: navigation, adverts, teasers, sharing, comments, cookie
 * notices. Goes by tag, role and the words of class and id, but never takes out an element that
 * holds a large share of the page's running text, for outlets call anything anything.
 */
@SuppressWarnings("ReferenceEquality") // elements are told apart by identity
final class Boilerplate {
  private static final double TOO_MUCH = 0.35;
  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "template",
          "svg",
          "canvas",
          "iframe",
          "object",
          "embed",
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "audio",
          "video",
          "map",
          "head",
          "link",
          "meta",
          "math",
          "figcaption",
          "datalist",
          "progress",
          "meter",
          "frameset");
  private static final Set<String> FURNITURE =
      Set.of("nav", "aside", "footer", "menu", "dialog", "form", "address", "noscript");
  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          "navigation",
          "banner",
          "complementary",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "alert",
          "menu",
          "menubar",
          "toolbar",
          "tablist",
          "tooltip",
          "form",
          "button");
  private final IdentityHashMap<Element, Double> mass = new IdentityHashMap<>();
  private double total;
  private final boolean trustNames;
  private boolean hidesTheArticle;

  private Boilerplate(boolean trustNames) {
    this.trustNames = trustNames;
  }

  /**
   * Takes furniture out of the element, in place.
   *
   * @param trustNames whether the words of class and id count
   */
  static void prune(Element root, boolean trustNames) {
    root.stream()
        .filter(e -> e != root && NEVER_TEXT.contains(e.normalName()))
        .toList()
        .forEach(Element::remove);
    Boilerplate pass = new Boilerplate(trustNames);
    pass.weigh(root);
    pass.hidesTheArticle = pass.hiddenMass(root) > pass.total * TOO_MUCH;
    List<Element> furniture = new ArrayList<>();
    for (Element element : root.stream().toList()) {
      if (element != root && pass.isFurniture(element)) {
        furniture.add(element);
      }
    }
    furniture.forEach(Element::remove);
  }

  private void weigh(Element root) {
    for (Block block : Blocks.of(root)) {
      double weight = Math.max(0, block.weight());
      total += weight;
      for (Element at = block.element(); at != null; at = at.parent()) {
        mass.merge(at, weight, Double::sum);
      }
    }
  }

  private boolean isFurniture(Element element) {
    if (mass.getOrDefault(element, 0.0) > total * TOO_MUCH) {
      return false;
    }
    return FURNITURE.contains(element.normalName())
        || isPageHeader(element)
        || FURNITURE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || (!hidesTheArticle && isHidden(element))
        || TeaserList.is(element)
        || (trustNames && isNamedSo(element));
  }

  /** The header of an article often holds its first sentences, that of a page never. */
  private boolean isPageHeader(Element element) {
    return element.normalName().equals("header")
        && (mass.getOrDefault(element, 0.0) == 0 || element.closest("article, main") == null);
  }

  /** Pages with a wall, or pages that wait for a script, hide what they show later. */
  private double hiddenMass(Element root) {
    double hidden = 0;
    for (Element element : root.stream().filter(Boilerplate::isHidden).toList()) {
      boolean outermost = true;
      for (Element at = element.parent(); at != null && outermost; at = at.parent()) {
        outermost = !isHidden(at);
      }
      hidden += outermost ? mass.getOrDefault(element, 0.0) : 0;
    }
    return hidden;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  private static boolean isNamedSo(Element element) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html") || tag.equals("article") || tag.equals("main")) {
      return false;
    }
    return FurnitureNames.any(element.className())
        || FurnitureNames.any(element.id())
        || FurnitureNames.any(element.attr("data-component"))
        || FurnitureNames.any(element.attr("data-testid"));
  }
}
