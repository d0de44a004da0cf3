package org.minhchung.ingest.extract.body;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the names in class, id and the like say about the elements of a page. A value is judged once
 * for the page, for the same few stand on most of its elements.
 */
final class Names {
  private static final int MAX_LENGTH = 1_000;
  private static final int HIDDEN = 1 << 8;
  private static final int UNKNOWN = -1;
  private static final Set<String> HIDING =
      Set.of("hidden", "hide", "d-none", "is-hidden", "invisible", "u-hidden", "display-none");

  private static final int LONGEST_HIDING = 12;

  /** Hidden on small screens, say, but shown on large ones. */
  private static final Pattern SHOWING =
      Pattern.compile("block|flex|grid|inline|table|show|visible");

  private final Outline page;
  private final int[] ofClass;
  private final int[] ofAll;
  private final Map<String, Integer> verdicts = new HashMap<>();

  Names(Outline page) {
    this.page = page;
    this.ofClass = new int[page.size()];
    this.ofAll = new int[page.size()];
    Arrays.fill(ofClass, UNKNOWN);
    Arrays.fill(ofAll, UNKNOWN);
  }

  /** Whether a name of the element says furniture. */
  boolean sayFurniture(int i) {
    return say(i, FurnitureNames.FURNITURE);
  }

  /** Whether a name of it may say furniture, see {@link FurnitureNames#WEAK}. */
  boolean sayPerhapsFurniture(int i) {
    return say(i, FurnitureNames.WEAK);
  }

  private boolean say(int i, int bit) {
    if (ofAll[i] == UNKNOWN) {
      ofAll[i] =
          ofClass(i)
              | verdict(page.attribute(i, "id"))
              | verdict(page.attribute(i, "data-component"))
              | verdict(page.attribute(i, "data-testid"));
    }
    return is(ofAll[i], bit);
  }

  /** Whether its class says that the text of an article is in it. */
  boolean sayBody(int i) {
    return is(ofClass(i), FurnitureNames.BODY);
  }

  /** Whether a name of it says the summary below a headline. */
  boolean sayStandfirst(int i) {
    return is(ofClass(i), FurnitureNames.STANDFIRST)
        || is(verdict(page.attribute(i, "data-testid")), FurnitureNames.STANDFIRST);
  }

  /** Whether its class names a picture, or what is written with it. */
  boolean sayPicture(int i) {
    return is(ofClass(i), FurnitureNames.PICTURE);
  }

  /** Whether its class hides it on every kind of screen. */
  boolean sayHidden(int i) {
    return is(ofClass(i), HIDDEN);
  }

  private static boolean is(int verdict, int bit) {
    return (verdict & bit) != 0;
  }

  private int ofClass(int i) {
    if (ofClass[i] == UNKNOWN) {
      ofClass[i] = verdict(page.attribute(i, "class"));
    }
    return ofClass[i];
  }

  private int verdict(String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      return 0;
    }
    Integer known = verdicts.get(value);
    if (known == null) {
      known = judge(value);
      verdicts.put(value, known);
    }
    return known;
  }

  private static int judge(String value) {
    int verdict = 0;
    boolean hides = false;
    for (int at = 0; at < value.length(); ) {
      int end = at;
      while (end < value.length() && value.charAt(end) > ' ') {
        end++;
      }
      if (end > at) {
        hides |= mayHide(value.charAt(at), end - at) && HIDING.contains(value.substring(at, end));
        verdict |= judge(value, at, end);
      }
      at = end + 1;
    }
    return hides && !SHOWING.matcher(value).find() ? verdict | HIDDEN : verdict;
  }

  private static boolean mayHide(char first, int length) {
    return length <= LONGEST_HIDING
        && (first == 'h' || first == 'd' || first == 'i' || first == 'u');
  }

  /** Judges one name, of which {@code articleBody} and {@code article-body} are two words. */
  private static int judge(String value, int from, int to) {
    int verdict = 0;
    String before = "";
    int began = -1;
    int words = 0;
    for (int i = from; i <= to; i++) {
      boolean letter = i < to && Character.isLetterOrDigit(value.charAt(i));
      boolean hump =
          letter
              && began >= 0
              && Character.isUpperCase(value.charAt(i))
              && Character.isLowerCase(value.charAt(i - 1));
      if (began >= 0 && (!letter || hump)) {
        words++;
        if (FurnitureNames.mayBeKnown(i - began, value.charAt(began), value.charAt(i - 1))) {
          String word = value.substring(began, i).toLowerCase(Locale.ROOT);
          verdict |= FurnitureNames.bits(before, word);
          before = word;
        } else {
          before = "";
        }
        began = -1;
      }
      if (letter && began < 0) {
        began = i;
      }
    }
    boolean isWholeName = words == 1 && is(verdict, FurnitureNames.WEAK);
    return isWholeName ? verdict | FurnitureNames.FURNITURE : verdict;
  }
}
