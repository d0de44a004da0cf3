package org.minhchung.ingest.extract.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out boxes after the end of an article. Most paragraphs of an article are alike: the same
 * tag and class in a parent of the same class. What comes after the last of these and in a box of
 * its own is an author's portrait, an appeal for money, the next article.
 */
final class Strays {
  private static final double DOMINANT = 0.6;
  private static final double SMALL = 0.25;

  private final Outline page;
  private final List<Line> lines;
  private final Map<Integer, String> builds = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private final Set<String> namesAround = new HashSet<>();
  private int total;
  private int lastBox = -1;
  private boolean lastIsStray;

  private Strays(Outline page, List<Line> lines) {
    this.page = page;
    this.lines = lines;
  }

  /** The lines without such boxes. */
  static List<Line> leaveOut(Outline page, List<Line> lines) {
    return new Strays(page, lines).leaveOut();
  }

  private List<Line> leaveOut() {
    String usual = usualBuild();
    if (usual == null) {
      return lines;
    }
    BitSet around = new BitSet();
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (build(lines.get(i)).equals(usual)) {
        last = i;
        for (int at = lines.get(i).block().container(); at >= 0; at = page.parent(at)) {
          around.set(at);
        }
      }
    }
    List<Line> kept = new ArrayList<>(lines.subList(0, last + 1));
    for (Line line : lines.subList(last + 1, lines.size())) {
      if (!isInBox(line, around)) {
        kept.add(line);
      }
    }
    return kept;
  }

  /** How the paragraphs with most of the text are built, or null if there is no such majority. */
  private String usualBuild() {
    String usual = null;
    for (Line line : lines) {
      if (line.isHeading() || line.linkDensity() > 0.5) {
        continue;
      }
      total += line.length();
      String build = build(line);
      lengths.merge(build, line.length(), Integer::sum);
      if (usual == null || lengths.get(build) > lengths.get(usual)) {
        usual = build;
      }
    }
    return usual != null && lengths.get(usual) > total * DOMINANT ? usual : null;
  }

  private String build(Line line) {
    return builds.computeIfAbsent(line.block().container(), this::build);
  }

  private String build(int container) {
    int parent = page.parent(container);
    return nameOf(container) + '<' + (parent < 0 ? "" : nameOf(parent));
  }

  private String nameOf(int i) {
    return page.element(i).normalName() + '.' + page.attribute(i, "class");
  }

  private boolean isInBox(Line line, BitSet around) {
    int box = line.block().container();
    if (around.get(box)) {
      return false;
    }
    while (page.parent(box) >= 0 && !around.get(page.parent(box))) {
      box = page.parent(box);
    }
    if (box != lastBox) {
      lastBox = box;
      lastIsStray =
          !page.is(box, Tags.IN_FLOW)
              && page.length(box) < total * SMALL
              && !namesAround(around).contains(nameOf(box));
    }
    return lastIsStray;
  }

  /** The article's own containers often come several alike. */
  private Set<String> namesAround(BitSet around) {
    if (namesAround.isEmpty()) {
      around.stream().forEach(i -> namesAround.add(nameOf(i)));
    }
    return namesAround;
  }
}
