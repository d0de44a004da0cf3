package org.minhchung.ingest.extract.body;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;

/**
 * Marks what stands around an article: navigation, adverts, teasers, sharing, comments, cookie
 * notices. Goes by tag, role and the words of class and id, but never marks an element that holds a
 * large share of the page's running text, for outlets call anything anything.
 */
final class Furniture {
  private static final double TOO_MUCH = 0.35;
  private static final int LONGEST_CAPTION = 300;
  private static final double MANY_CAPTIONS = 0.25;
  private static final Set<String> ROLES =
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

  private final Outline page;
  private final Names names;
  private final boolean trustNames;
  private final double[] mass;
  private final double[] sentences;
  private boolean hidesTheArticle;
  private boolean isGallery;

  private Furniture(Outline page, Names names, List<Block> blocks, boolean trustNames) {
    this.page = page;
    this.names = names;
    this.trustNames = trustNames;
    double[] own = new double[page.size()];
    double[] ownSentences = new double[page.size()];
    for (Block block : blocks) {
      boolean isHeading = page.isWithin(block.container(), Tags.HEADING);
      own[block.container()] += Math.max(0, block.weight(isHeading));
      boolean isSentence = !isHeading && block.isSentenceWithoutLinks();
      ownSentences[block.container()] += isSentence ? 1 : 0;
    }
    this.mass = page.sums(own);
    this.sentences = page.sums(ownSentences);
  }

  /**
   * The elements that are furniture or inside furniture.
   *
   * @param blocks all blocks of the page
   * @param trustNames whether the words of class and id count
   */
  static BitSet of(Outline page, Names names, List<Block> blocks, boolean trustNames) {
    Furniture furniture = new Furniture(page, names, blocks, trustNames);
    furniture.hidesTheArticle = furniture.hidesTheArticle();
    furniture.isGallery = furniture.isGallery();
    return furniture.mark();
  }

  private BitSet mark() {
    BitSet marked = new BitSet(page.size());
    for (int i = 1; i < page.size(); ) {
      if (!page.hasText(i)) {
        i = page.end(i);
      } else if (isFurniture(i)) {
        marked.set(i, page.end(i));
        i = page.end(i);
      } else {
        i++;
      }
    }
    return marked;
  }

  private boolean isFurniture(int i) {
    if (mass[i] > mass[0] * TOO_MUCH) {
      return false;
    }
    return (page.is(i, Tags.FURNITURE) && !AsideQuotation.is(page, i))
        || isPicture(i)
        || isPageHeader(i)
        || hasFurnitureRole(i)
        || (!hidesTheArticle && isHidden(i))
        || TeaserList.is(page, i)
        || (trustNames && isNamedSo(i));
  }

  private boolean hasFurnitureRole(int i) {
    String role = page.attribute(i, "role");
    return !role.isEmpty() && ROLES.contains(role.toLowerCase(Locale.ROOT));
  }

  /** What is written with a picture is its caption; tables and quotations come in figures too. */
  private boolean isPicture(int i) {
    return isCaption(i)
        || (page.is(i, Tags.FIGURE) && !page.attribute(i, "class").contains("table"));
  }

  private boolean isCaption(int i) {
    return !isGallery && names.sayPicture(i) && page.length(i) <= LONGEST_CAPTION;
  }

  /** In a gallery, what is written with the pictures is the article. */
  private boolean isGallery() {
    int captions = 0;
    for (int i = 1; i < page.size(); ) {
      if (mass[i] == 0) {
        i = page.end(i);
      } else if (names.sayPicture(i) && page.length(i) <= LONGEST_CAPTION) {
        captions += page.length(i);
        i = page.end(i);
      } else {
        i++;
      }
    }
    return captions > mass[0] * MANY_CAPTIONS;
  }

  /** The header of an article often holds its first sentences, that of a page never. */
  private boolean isPageHeader(int i) {
    return page.is(i, Tags.HEADER) && (mass[i] == 0 || !page.isWithin(i, Tags.ARTICLE | Tags.MAIN));
  }

  /** Pages with a wall, or pages that wait for a script, hide what they show later. */
  private boolean hidesTheArticle() {
    double sum = 0;
    for (int i = 1; i < page.size(); ) {
      if (mass[i] == 0) {
        i = page.end(i);
      } else if (isHidden(i)) {
        sum += mass[i];
        i = page.end(i);
      } else {
        i++;
      }
    }
    return sum > mass[0] * TOO_MUCH;
  }

  private boolean isHidden(int i) {
    if (page.element(i).attributesSize() == 0) {
      return false;
    }
    Attributes attributes = page.element(i).attributes();
    if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
      return true;
    }
    if (names.sayHidden(i)) {
      return true;
    }
    String style = attributes.get("style");
    if (style.length() < "display:none".length()) {
      return false;
    }
    String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }

  private boolean isNamedSo(int i) {
    return !page.is(i, Tags.ARTICLE | Tags.MAIN)
        && (names.sayFurniture(i) || (names.sayPerhapsFurniture(i) && sentences[i] == 0));
  }
}
