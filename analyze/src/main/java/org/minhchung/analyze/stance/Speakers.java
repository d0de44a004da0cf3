package org.minhchung.analyze.stance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.VoiceReading.Mark;

/** Finds who is quoted or reported. */
final class Speakers {
  private static final int LONGEST = 60;
  private static final String CLAUSE_ENDS = ",;:.!?“”\"«»，。；：「」『』、–—";
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*");

  private Speakers() {}

  /** Who follows "according to", or the name that stands before or behind the verb of saying. */
  static Mark in(SentenceView s, CueHits hits) {
    String text = s.text();
    Hit<Cue> source = hits.first(Cue.ATTRIBUTION);
    if (source != null) {
      int from = skipSpaces(text, source.end());
      int to = from;
      while (to < text.length() && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
        to++;
      }
      if (to > from && to - from <= LONGEST) {
        return s.mark(new Span(from, to), 0);
      }
    }
    for (Hit<Cue> verb : hits.of(Cue.REPORT)) {
      Span name = before(text, verb.start());
      if (name == null) {
        name = after(text, verb.end());
      }
      if (name != null) {
        return s.mark(name, 0);
      }
    }
    return null;
  }

  private static int skipSpaces(String text, int at) {
    int i = at;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The run of capitalised words that ends there. */
  private static Span before(String text, int end) {
    int to = end;
    while (to > 0 && text.charAt(to - 1) == ' ') {
      to--;
    }
    int from = to;
    for (int words = 0; words < 5; words++) {
      int word = text.lastIndexOf(' ', from - 1) + 1;
      if (from <= 0 || !NAME.matcher(text.substring(word, wordEnd(text, word, to))).matches()) {
        break;
      }
      from = word;
      if (word == 0) {
        break;
      }
      from = word - 1;
    }
    int start = skipSpaces(text, from);
    return start < to ? new Span(start, to) : null;
  }

  private static int wordEnd(String text, int word, int limit) {
    int space = text.indexOf(' ', word);
    return space < 0 || space > limit ? limit : space;
  }

  /** The run of capitalised words that begins there. */
  private static Span after(String text, int start) {
    int from = skipSpaces(text, start);
    int to = from;
    Matcher name = NAME.matcher(text);
    for (int words = 0; words < 5; words++) {
      int at = skipSpaces(text, to);
      if (!name.find(Math.min(at, text.length())) || name.start() != at) {
        break;
      }
      to = name.end();
    }
    return to > from ? new Span(from, to) : null;
  }
}
