package org.minhchung.analyze.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What stands in quotation marks, of all the kinds that the languages we read use. A quotation that
 * is not closed ends with its paragraph, as English does where the next paragraph opens it again.
 */
public final class Quotations {
  private static final String OPENING = "“„‟«‹「『‘‚〝";

  /** No writer nests deeper, but broken pages do. */
  private static final int DEEPEST = 4;

  private static final char STRAIGHT = '"';
  private static final String MARKS = OPENING + STRAIGHT + "”»›」』’〟〞";

  /** Letters on both sides make a mark an apostrophe. */
  private static final String APOSTROPHES = "’'‘";

  /**
   * The outermost quotations in their order, without their marks; nested ones lie inside them.
   * Empty quotations are left out.
   */
  public List<Span> of(String text) {
    List<Span> found = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        closeAll(open, i, found);
        continue;
      }
      char c = text.charAt(i);
      if (MARKS.indexOf(c) < 0 || isApostrophe(text, i)) {
        continue;
      }
      Open closed = closedBy(c, open);
      if (closed != null && !(c == STRAIGHT && followsSpace(text, i) && opensStraight(text, i))) {
        while (!open.pop().equals(closed)) {
          // A quotation inside that was never closed ends with the one around it.
        }
        if (open.isEmpty() && i > closed.at + 1) {
          found.add(new Span(closed.at + 1, i));
        }
      } else if (open.size() < DEEPEST && opens(text, i)) {
        open.push(new Open(c, i));
      }
    }
    return found;
  }

  private record Open(char mark, int at) {}

  private static Open closedBy(char c, Deque<Open> open) {
    for (Open each : open) {
      if (closes(each, c)) {
        return each;
      }
    }
    return null;
  }

  private static void closeAll(Deque<Open> open, int end, List<Span> found) {
    if (!open.isEmpty()) {
      Open outermost = open.getLast();
      open.clear();
      if (end > outermost.at + 1) {
        found.add(new Span(outermost.at + 1, end));
      }
    }
  }

  private static boolean closes(Open open, char c) {
    return switch (open.mark) {
      case '“', '‟', '”' -> c == '”' || c == '"';
      case '„' -> c == '“' || c == '”' || c == '"';
      case '«' -> c == '»';
      case '»' -> c == '«';
      case '‹' -> c == '›';
      case '「' -> c == '」';
      case '『' -> c == '』';
      case '〝' -> c == '〟' || c == '〞';
      case '‘' -> c == '’';
      case '‚' -> c == '‘' || c == '’';
      case STRAIGHT -> c == STRAIGHT;
      default -> false;
    };
  }

  private static boolean opens(String text, int i) {
    char c = text.charAt(i);
    if (OPENING.indexOf(c) >= 0) {
      return true;
    }
    // German and Danish books turn the guillemets round; Swedish opens with the closing mark.
    boolean reversed = c == '»' || c == '”';
    return (reversed && opensStraight(text, i)) || (c == STRAIGHT && opensStraight(text, i));
  }

  /** A mark that looks the same on both sides opens where a word begins behind it. */
  private static boolean opensStraight(String text, int i) {
    boolean wordBehind = i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
    if (!wordBehind) {
      return false;
    }
    if (i == 0) {
      return true;
    }
    char before = text.charAt(i - 1);
    return followsSpace(text, i)
        || "([{:—–-,，：、".indexOf(before) >= 0
        || Character.isIdeographic(before)
        || OPENING.indexOf(before) >= 0;
  }

  private static boolean followsSpace(String text, int i) {
    return i > 0
        && (Character.isWhitespace(text.charAt(i - 1))
            || Character.isSpaceChar(text.charAt(i - 1)));
  }

  private static boolean isApostrophe(String text, int i) {
    return APOSTROPHES.indexOf(text.charAt(i)) >= 0
        && i > 0
        && i + 1 < text.length()
        && writesApostrophes(text.charAt(i - 1))
        && writesApostrophes(text.charAt(i + 1));
  }

  private static boolean writesApostrophes(char c) {
    if (!Character.isLetter(c)) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.CYRILLIC;
  }
}
