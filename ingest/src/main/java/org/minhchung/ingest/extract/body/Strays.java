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
  private final Build[] builds;
  private final Set<String> namesAround = new HashSet<>();
  private int total;
  private int lastBox = -1;
  private boolean lastIsStray;

  private Strays(Outline page, List<Line> lines) {
    this.page = page;
    this.lines = lines;
    this.builds = new Build[lines.size()];
  }

  /** Tags and classes of a paragraph and of what it stands in. */
  private record Build(String tag, String kind, String tagAround, String kindAround) {}

  /** The lines without such boxes. */
  static List<Line> leaveOut(Outline page, List<Line> lines) {
    return new Strays(page, lines).leaveOut();
  }

  private List<Line> leaveOut() {
    Build usual = usualBuild();
    if (usual == null) {
      return lines;
    }
    BitSet around = new BitSet();
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (builds[i].equals(usual)) {
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
  private Build usualBuild() {
    Map<Build, Integer> lengths = new HashMap<>();
    Build usual = null;
    int most = 0;
    for (int i = 0; i < builds.length; i++) {
      Line line = lines.get(i);
      builds[i] = build(line.block().container());
      if (line.isHeading() || line.linkDensity() > 0.5) {
        continue;
      }
      total += line.length();
      int length = lengths.merge(builds[i], line.length(), Integer::sum);
      if (length > most) {
        most = length;
        usual = builds[i];
      }
    }
    return most > total * DOMINANT ? usual : null;
  }

  private Build build(int container) {
    int parent = page.parent(container);
    return new Build(
        page.element(container).normalName(),
        page.attribute(container, "class"),
        parent < 0 ? "" : page.element(parent).normalName(),
        parent < 0 ? "" : page.attribute(parent, "class"));
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
