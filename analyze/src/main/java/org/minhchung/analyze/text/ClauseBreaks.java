package org.minhchung.analyze.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Where Thai and Lao sentences end. Both write a space between sentences but also between clauses,
 * around numbers and around foreign words; a space counts when enough text went before and the
 * words beside it look like an end or a beginning.
 */
final class ClauseBreaks {
  /** A sentence is seldom shorter, in characters. */
  private static final int SHORTEST = 40;

  /** From here on every space between two words of the script ends the sentence. */
  private static final int LONGEST = 180;

  /** More than the longest word of the lists, in characters. */
  private static final int LOOK = 30;

  private final List<String> opens;
  private final List<String> closes;
  private final List<String> holds;
  private final UnicodeScript script;

  ClauseBreaks(Lexicon lexicon, String language) {
    opens = lexicon.get(language + ".opens");
    closes = lexicon.get(language + ".closes");
    holds = lexicon.get(language + ".holds");
    script = language.equals("th") ? UnicodeScript.THAI : UnicodeScript.LAO;
  }

  List<Integer> in(String line) {
    List<Integer> found = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < line.length() - 1; i++) {
      if (Character.isWhitespace(line.charAt(i)) && ends(line, start, i)) {
        found.add(i + 1);
        start = i + 1;
      }
    }
    return found;
  }

  private boolean ends(String line, int start, int space) {
    char before = line.charAt(space - 1);
    if ("?!。".indexOf(before) >= 0) {
      return true;
    }
    String next = line.substring(space, Math.min(line.length(), space + LOOK)).stripLeading();
    if (next.isEmpty()) {
      return false;
    }
    if (before == '.') {
      return fullStop(line, space) && ours(next.charAt(0));
    }
    int length = space - start;
    boolean closedByQuote = "\"”’".indexOf(before) >= 0;
    if (length < SHORTEST || !ours(next.charAt(0)) || !(ours(before) || closedByQuote)) {
      return false;
    }
    String clause = line.substring(Math.max(start, space - LOOK), space);
    if (holds.stream().anyMatch(clause::endsWith)) {
      return false;
    }
    return length >= LONGEST
        || opens.stream().anyMatch(next::startsWith)
        || closes.stream().anyMatch(clause::endsWith);
  }

  /** A stop after an abbreviation such as พ.ศ. or น. stands close behind another or a space. */
  private static boolean fullStop(String line, int space) {
    int from = Math.max(0, space - 5);
    String tail = line.substring(from, space - 1);
    return tail.length() >= 4 && tail.indexOf('.') < 0 && tail.indexOf(' ') < 0;
  }

  private boolean ours(char c) {
    return UnicodeScript.of(c) == script;
  }
}
