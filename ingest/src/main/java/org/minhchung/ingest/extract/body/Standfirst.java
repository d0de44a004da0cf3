package org.minhchung.ingest.extract.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.minhchung.ingest.extract.text.Bare;

/**
 * Finds the summary between headline and text, which outlets lay out with the headline and so
 * outside the element that holds the text. It is known by its place, by its name, or because the
 * page's description says the same.
 */
final class Standfirst {
  private static final int FARTHEST = 12;
  private static final int MOST = 3;
  private static final int SHORTEST = 40;
  private static final int CONVINCING = 60;
  private static final int LONGEST = 800;
  private static final int LOOKED_AT = 3 * LONGEST;
  private static final double FEW_LINKS = 0.3;
  private static final BitSet NOTHING = new BitSet();

  private final Outline page;
  private final Names names;
  private final List<String> descriptions = new ArrayList<>();

  Standfirst(Outline page, Names names, List<String> descriptions) {
    this.page = page;
    this.names = names;
    for (String description : descriptions) {
      String bare = Bare.of(description);
      if (bare.length() >= SHORTEST / 2) {
        this.descriptions.add(bare);
      }
    }
  }

  /**
   * The summary's paragraphs, none where there is no summary or the text has it already.
   *
   * @param blocks all blocks of the page
   * @param furniture elements that hold a summary only if they say so
   * @param titleHeading the heading that is the title, or below 0
   * @param firstRun where the article's text begins
   * @param lines the article's text
   */
  List<String> of(
      List<Block> blocks, BitSet furniture, int titleHeading, int firstRun, List<Line> lines) {
    int bodyAt = 0;
    while (bodyAt < blocks.size() && blocks.get(bodyAt).firstRun() < firstRun) {
      bodyAt++;
    }
    int from = Math.max(0, bodyAt - FARTHEST);
    int heading = -1;
    if (titleHeading >= 0) {
      for (int i = 0; i < bodyAt; i++) {
        if (page.contains(titleHeading, blocks.get(i).container())) {
          heading = i;
        }
      }
    }
    if (heading >= 0) {
      from = heading + 1;
      bodyAt = Math.min(bodyAt, from + FARTHEST);
    }
    String start = null;
    List<String> found = new ArrayList<>();
    for (int i = from; i < bodyAt && found.size() < MOST; i++) {
      Block block = blocks.get(i);
      boolean fits =
          block.length() >= SHORTEST
              && block.length() <= LONGEST
              && block.linkDensity() < FEW_LINKS;
      boolean isNext = i == from && heading >= 0 && !furniture.get(block.container());
      if (fits
          && !isCaption(block)
          && ((isNext && isProse(block)) || isNamedSo(block) || isDescribed(block))) {
        String candidate = block.text(page, NOTHING);
        start = start == null ? start(lines) : start;
        if (!start.contains(Bare.of(candidate))) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  /** How the article's text begins; few pages have a summary that it must be compared with. */
  private static String start(List<Line> lines) {
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < lines.size() && start.length() < LOOKED_AT; i++) {
      start.append(lines.get(i).text()).append('\n');
    }
    return Bare.of(start.substring(0, Math.min(start.length(), LOOKED_AT)));
  }

  private static boolean isProse(Block block) {
    return block.length() >= CONVINCING && block.endsSentence();
  }

  private boolean isCaption(Block block) {
    int at = block.container();
    if (names.sayStandfirst(at)) {
      return false;
    }
    for (int up = 0; up < 3 && at >= 0; up++) {
      if (page.is(at, Tags.FIGURE) || names.sayPicture(at)) {
        return true;
      }
      at = page.parent(at);
    }
    return false;
  }

  private boolean isNamedSo(Block block) {
    int at = block.container();
    for (int up = 0; up < 3 && at >= 0; up++) {
      if (names.sayStandfirst(at) || page.attribute(at, "itemprop").contains("description")) {
        return true;
      }
      at = page.parent(at);
    }
    return false;
  }

  private boolean isDescribed(Block block) {
    if (descriptions.isEmpty()) {
      return false;
    }
    String bare = Bare.of(block.text(page, NOTHING));
    for (String description : descriptions) {
      boolean same =
          bare.startsWith(description)
              || (bare.length() > description.length() / 2 && description.startsWith(bare));
      if (same) {
        return true;
      }
    }
    return false;
  }
}
