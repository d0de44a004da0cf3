package org.minhchung.analyze.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Where Thai and Lao sentences end. Both write a space between sentences but also between clauses,
 * around numbers and around foreign words; a space counts when enough text went before and the
 * words beside it look like an end or a beginning. Lao may write full stops as well.
 */
final class ClauseBreaks {
  /** A sentence that a word such as "however" follows is seldom shorter, in characters. */
  private static final int SHORTEST = 28;

  /** From here on words that may begin a sentence are believed to. */
  private static final int MIDDLE = 40;

  /** From here on every space ends the sentence after which it does not plainly go on. */
  private static final int LONG = 90;

  /** A clause is seldom shorter; names and the items of lists are. */
  private static final int CLAUSE = 14;

  /** What follows is seldom shorter. */
  private static final int REST = 18;

  /** More than the longest word of the lists, in characters. */
  private static final int LOOK = 30;

  private static final String QUOTES_OPEN = "“‘«(（「";
  private static final String QUOTES_CLOSE = "”’»)）」";

  private final List<String> opens;
  private final List<String> mayOpen;
  private final List<String> closes;
  private final List<String> holds;
  private final List<String> goesOn;
  private final List<String> saying;
  private final List<String> brands;
  private final UnicodeScript script;
  private final boolean fullStops;

  ClauseBreaks(Lexicon lexicon, String language) {
    opens = lexicon.get(language + ".opens");
    mayOpen = lexicon.get(language + ".may-open");
    closes = lexicon.get(language + ".closes");
    holds = lexicon.get(language + ".holds");
    goesOn = lexicon.get(language + ".goes-on");
    saying = lexicon.get(language + ".saying");
    brands = lexicon.get("any.brands");
    script = language.equals("th") ? UnicodeScript.THAI : UnicodeScript.LAO;
    fullStops = language.equals("lo");
  }

  List<Integer> in(String line) {
    List<Integer> found = new ArrayList<>();
    int start = 0;
    int space = -1;
    int depth = 0;
    for (int i = 0; i < line.length() - 1; i++) {
      char c = line.charAt(i);
      if (QUOTES_OPEN.indexOf(c) >= 0) {
        depth++;
      } else if (QUOTES_CLOSE.indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (i > 0 && Gap.blank(c)) {
        if (ends(line, start, space, i, depth > 0)) {
          found.add(i + 1);
          start = i + 1;
        }
        space = i;
      }
    }
    return found;
  }

  /**
   * Whether a sentence ends at a space.
   *
   * @param last the space before this one, or -1
   * @param quoted whether it stands inside of a quotation or parentheses
   */
  private boolean ends(String line, int start, int last, int space, boolean quoted) {
    char before = line.charAt(space - 1);
    String next = line.substring(space, Math.min(line.length(), space + LOOK)).stripLeading();
    if (next.isEmpty()) {
      return false;
    }
    if ("?!。".indexOf(before) >= 0) {
      String piece = line.substring(Math.max(start, last + 1), space);
      return !quoted
          && !begins(goesOn, next)
          && !brands.contains(piece.toLowerCase(java.util.Locale.ROOT));
    }
    if (before == '.' && fullStops) {
      return fullStop(line, start, space);
    }
    return !quoted && clauseEnds(line, start, last, space, next);
  }

  private boolean clauseEnds(String line, int start, int last, int space, String next) {
    int length = space - start;
    String clause = line.substring(Math.max(start, space - LOOK), space);
    if (length < SHORTEST
        || line.length() - space < REST
        || holds.stream().anyMatch(clause::endsWith)) {
      return false;
    }
    if (begins(opens, next)) {
      return true;
    }
    if (begins(goesOn, next)) {
      return false;
    }
    char before = line.charAt(space - 1);
    boolean closed = QUOTES_CLOSE.indexOf(before) >= 0 || before == '"';
    if (!ours(next.charAt(0)) && !begins(mayOpen, next)) {
      return false;
    }
    if (closed) {
      return saying.stream().noneMatch(next::contains);
    }
    if (!ours(before) && !Character.isDigit(before) && before != '.') {
      return false;
    }
    int piece = space - Math.max(start, last + 1);
    if (closes.stream().anyMatch(clause::endsWith) && length >= MIDDLE) {
      return true;
    }
    if (piece < CLAUSE) {
      return false;
    }
    return length >= MIDDLE && begins(mayOpen, next)
        || length >= LONG && nextPiece(line, space) >= CLAUSE;
  }

  private static int nextPiece(String line, int space) {
    int end = space + 1;
    while (end < line.length() && !Gap.blank(line.charAt(end))) {
      end++;
    }
    return end - space - 1;
  }

  private static boolean begins(List<String> words, String next) {
    return words.stream().anyMatch(next::startsWith);
  }

  /** A stop after an abbreviation such as ສປປ. stands close behind another or a space. */
  private boolean fullStop(String line, int start, int space) {
    if (space - start > SHORTEST && Character.isDigit(line.charAt(space - 2))) {
      return true;
    }
    int from = space - 1;
    while (from > 0 && !Gap.blank(line.charAt(from - 1)) && line.charAt(from - 1) != '.') {
      from--;
    }
    return space - 1 - from >= 4;
  }

  private boolean ours(char c) {
    return UnicodeScript.of(c) == script;
  }
}
