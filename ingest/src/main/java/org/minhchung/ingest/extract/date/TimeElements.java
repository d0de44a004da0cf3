package org.minhchung.ingest.extract.date;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.text.PlainText;

/** The time elements that stand nearest to the headline: one of publication, one of change. */
final class TimeElements {
  private static final int MOST = 60;
  private static final int FAR = Integer.MAX_VALUE;
  private static final int UNCLEAR = 4;

  private Element published;
  private Element modified;

  private TimeElements() {}

  static TimeElements of(PageView page, Element heading) {
    TimeElements found = new TimeElements();
    Map<Element, Integer> around = around(heading);
    int nearest = FAR;
    int alike = 0;
    for (Element time : page.times().subList(0, Math.min(MOST, page.times().size()))) {
      int distance = distance(time, around);
      if (distance == FAR) {
        continue;
      }
      if (isOfChange(time)) {
        found.modified = found.modified == null ? time : found.modified;
      } else if (distance < nearest) {
        nearest = distance;
        found.published = time;
        alike = 1;
      } else if (distance == nearest) {
        alike++;
      }
    }
    if (alike >= UNCLEAR && !saysSo(found.published)) {
      found.published = null; // a list of stories; any of them may be meant
    }
    return found;
  }

  /** Of publication, or null. */
  Element published() {
    return published;
  }

  /** Of a change, or null. */
  Element modified() {
    return modified;
  }

  /** The headline's ancestors and how far above it they are. */
  private static Map<Element, Integer> around(Element heading) {
    Map<Element, Integer> around = new IdentityHashMap<>();
    int distance = 0;
    for (Element at = heading; at != null; at = at.parent()) {
      around.put(at, distance++);
    }
    return around;
  }

  private static int distance(Element time, Map<Element, Integer> around) {
    for (Element at = time; at != null; at = at.parent()) {
      Integer distance = around.get(at);
      if (distance != null) {
        return distance;
      }
      if (isElsewhere(at)) {
        return FAR;
      }
    }
    return around.isEmpty() ? 0 : FAR;
  }

  private static boolean isElsewhere(Element at) {
    return switch (at.normalName()) {
      case "li", "article", "a" -> true;
      default -> Elsewhere.is(at);
    };
  }

  private static boolean isOfChange(Element time) {
    String names = (time.className() + ' ' + time.attr("itemprop")).toLowerCase(Locale.ROOT);
    if (names.contains("publi") || names.contains("entry-date")) {
      return false;
    }
    DateLabels label = DateLabels.before(time);
    if (label != DateLabels.NONE) {
      return label == DateLabels.UPDATED;
    }
    return names.contains("update")
        || names.contains("modif")
        || DateLabels.isOfChange(PlainText.of(time, 80));
  }

  private static boolean saysSo(Element time) {
    String names = (time.className() + ' ' + time.attr("itemprop")).toLowerCase(Locale.ROOT);
    return time.hasAttr("pubdate") || names.contains("publi") || names.contains("entry-date");
  }
}
