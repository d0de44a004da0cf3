package org.minhchung.ingest.extract.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the element that holds the article: begins where the page says so (itemprop, article, main)
 * or at the body, and goes down as long as one child holds nearly all of the running text.
 */
final class BodyChoice {
  private static final double NEARLY_ALL = 0.95;
  private static final double ENOUGH = 0.5;
  private static final double SOME = 0.1;
  private static final double SUBSTANTIAL = 600;

  /**
   * What holds the article.
   *
   * @param element that holds all of it
   * @param parts elements in it that hold nothing but it, where there are several
   * @param stated whether the page itself pointed at it
   */
  record Choice(int element, List<Integer> parts, boolean stated) {
    Choice(int element, boolean stated) {
      this(element, List.of(), stated);
    }

    /** Whether what stands in an element belongs to the article; headings may part the parts. */
    boolean holds(Outline page, int inner) {
      if (parts.isEmpty() || !page.contains(element, inner)) {
        return page.contains(element, inner);
      }
      boolean between = inner > parts.get(0) && inner < parts.get(parts.size() - 1);
      return (between && page.isWithin(inner, Tags.HEADING))
          || parts.stream().anyMatch(part -> page.contains(part, inner));
    }
  }

  /** How a page says where its article is, most telling first. */
  private enum Statement {
    ITEMPROP,
    ARTICLE,
    MAIN,
    NAME
  }

  private final Outline page;
  private final Names names;
  private final BitSet furniture;
  private final double[] mass;

  private BodyChoice(Outline page, Names names, BitSet furniture, List<Block> blocks) {
    this.page = page;
    this.names = names;
    this.furniture = furniture;
    double[] own = new double[page.size()];
    for (Block block : blocks) {
      own[block.container()] += block.weight(page.isWithin(block.container(), Tags.HEADING));
    }
    this.mass = page.sums(own);
  }

  /**
   * Chooses.
   *
   * @param titleHeading the heading that is the title, or below 0
   */
  static Choice of(
      Outline page, Names names, BitSet furniture, List<Block> blocks, int titleHeading) {
    return new BodyChoice(page, names, furniture, blocks).choose(titleHeading);
  }

  private Choice choose(int titleHeading) {
    Choice inParts = inParts();
    if (inParts != null) {
      return inParts;
    }
    // One page may hold several articles, below one another; the one with the title is meant.
    for (int at = titleHeading; at >= 0; at = page.parent(at)) {
      if (page.is(at, Tags.ARTICLE) && mass[at] >= Math.max(SUBSTANTIAL, mass[0] * SOME)) {
        return new Choice(descend(at), true);
      }
    }
    for (int best : heaviestOfEach()) {
      if (best >= 0 && mass[best] > 0 && mass[best] >= mass[0] * ENOUGH) {
        return new Choice(descend(best), true);
      }
    }
    return new Choice(descend(0), false);
  }

  /** Where several elements are said to hold the text of one article, or null. */
  private Choice inParts() {
    List<Integer> parts = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < page.size(); ) {
      boolean isPart = mass[i] > 0 && !furniture.get(i) && says(i, Statement.ITEMPROP);
      if (isPart) {
        parts.add(i);
        sum += mass[i];
      }
      i = isPart ? page.end(i) : i + 1;
    }
    if (parts.size() < 2 || sum < mass[0] * ENOUGH) {
      return null;
    }
    int around = page.parent(parts.get(0));
    while (!page.contains(around, parts.get(parts.size() - 1))) {
      around = page.parent(around);
    }
    for (int part : parts) {
      for (int at = part; at != around; at = page.parent(at)) {
        if (page.is(at, Tags.ARTICLE) || page.element(at).hasAttr("itemscope")) {
          return null; // of several articles
        }
      }
    }
    return new Choice(around, parts, true);
  }

  private int[] heaviestOfEach() {
    int[] best = {-1, -1, -1, -1};
    for (int i = 0; i < page.size(); i++) {
      if (mass[i] <= 0 || furniture.get(i)) {
        continue;
      }
      for (Statement statement : Statement.values()) {
        int s = statement.ordinal();
        if ((best[s] < 0 || mass[i] > mass[best[s]]) && says(i, statement)) {
          best[s] = i;
        }
      }
    }
    return best;
  }

  private boolean says(int i, Statement statement) {
    return switch (statement) {
      case ITEMPROP -> page.attribute(i, "itemprop").contains("articleBody");
      case ARTICLE -> page.is(i, Tags.ARTICLE);
      case MAIN -> page.is(i, Tags.MAIN) || page.attribute(i, "role").equals("main");
      case NAME -> names.sayBody(i);
    };
  }

  private int descend(int from) {
    int at = from;
    while (true) {
      int heaviest = -1;
      for (int child = at + 1; child < page.end(at); child = page.end(child)) {
        if (!furniture.get(child) && (heaviest < 0 || mass[child] > mass[heaviest])) {
          heaviest = child;
        }
      }
      if (heaviest < 0 || mass[heaviest] <= 0 || mass[heaviest] < mass[at] * NEARLY_ALL) {
        return at;
      }
      boolean isParagraph = page.is(heaviest, Tags.PARAGRAPH) || page.end(heaviest) == heaviest + 1;
      if (isParagraph) {
        return at;
      }
      at = heaviest;
    }
  }
}
