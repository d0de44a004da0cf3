package org.minhchung.analyze.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Splits texts into sentences with exact offsets. A line break always ends a sentence. English,
 * German and French are split where both OpenNLP's models and Unicode's rules see an end; Thai and
 * Lao, which write no stops, at spaces between clauses; every other language by Unicode's rules.
 * All but Thai and Lao are then repaired with lists of abbreviations. Loading takes a few tenths of
 * a second; afterwards it is safe for use by many threads.
 */
public final class Sentences {
  private static final String LISTS = "sentence-breaks.txt";

  /**
   * Characters of a sentence. A longer one, which nobody wrote, is cut into pieces that each count
   * as one: whatever is done with a sentence may then take the square of its length.
   */
  static final int LONGEST = 2_000;

  /**
   * Characters of a line that are looked at together. No paragraph of an article is longer; of what
   * is, a window is read up to its last sentence, with which the next begins.
   */
  private static final int WINDOW = 5 * LONGEST;

  private final UnicodeBreaks unicode = new UnicodeBreaks();
  private final Map<String, ModelBreaks> models =
      Map.of(
          "en", ModelBreaks.load("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin"),
          "de", ModelBreaks.load("/opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin"),
          "fr", ModelBreaks.load("/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin"));
  private final String version;
  private final Map<String, ClauseBreaks> clauses;
  private final Map<String, Habits> habits = new HashMap<>();
  private final Habits unknown;
  private final Quotations quotations = new Quotations();

  /** With the shipped lists. */
  public Sentences() {
    this(Lexicon.beside(Sentences.class, LISTS));
  }

  /**
   * With the lists of a folder, {@code sentence-breaks.txt}, where it has some; else the shipped.
   *
   * @throws IllegalArgumentException naming the file and line that cannot be read
   */
  public static Sentences load(Path folder) {
    Path file = folder == null ? null : folder.resolve(LISTS);
    if (file == null || !Files.exists(file)) {
      return new Sentences();
    }
    try {
      return new Sentences(Lexicon.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + file + " cannot be read", e);
    }
  }

  private Sentences(Lexicon lexicon) {
    version = lexicon.only("version");
    clauses = Map.of("th", new ClauseBreaks(lexicon, "th"), "lo", new ClauseBreaks(lexicon, "lo"));
    unknown = new Habits(lexicon, "und");
    for (String key : lexicon.keys()) {
      int dot = key.indexOf('.');
      if (dot > 0) {
        habits.computeIfAbsent(key.substring(0, dot), language -> new Habits(lexicon, language));
      }
    }
  }

  /** Of the lists. */
  public String version() {
    return version;
  }

  /**
   * The sentences of a text in their order, without the spaces around them.
   *
   * @param languageTag BCP 47; for a language without rules of its own Unicode's apply
   */
  public List<Span> of(String text, String languageTag) {
    return of(text, start -> languageTag);
  }

  /**
   * The same of a text whose paragraphs are in several languages.
   *
   * @param languageTags of the paragraph that begins at an offset
   */
  public List<Span> of(String text, IntFunction<String> languageTags) {
    List<Span> found = new ArrayList<>();
    int lineStart = 0;
    while (lineStart <= text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      if (lineEnd < 0) {
        lineEnd = text.length();
      }
      if (lineEnd > lineStart) {
        String language = LanguageTag.language(languageTags.apply(lineStart));
        splitLine(text, lineStart, lineEnd, language, found);
      }
      lineStart = lineEnd + 1;
    }
    return found;
  }

  private void splitLine(String text, int from, int to, String language, List<Span> found) {
    int start = from;
    while (to - start > WINDOW) {
      String window = text.substring(start, Pieces.cut(text, start, start + WINDOW));
      List<Integer> breaks = breaks(window, language);
      int read = 0;
      for (int end : breaks) {
        read = end <= window.length() - Pieces.LOOK ? end : read; // nearer, what follows is unseen
      }
      if (window.length() - read > LONGEST) {
        read = window.length(); // what follows the last sentence would be cut in any case
      }
      add(window, read, breaks, start, found);
      start += read;
    }
    String rest = text.substring(start, to);
    add(rest, rest.length(), breaks(rest, language), start, found);
  }

  private static void add(String line, int to, List<Integer> breaks, int offset, List<Span> found) {
    int start = 0;
    for (int end : breaks) {
      if (end <= to) {
        addTrimmed(line, start, end, offset, found);
        start = end;
      }
    }
    addTrimmed(line, start, to, offset, found);
  }

  /** Positions inside the line where a sentence ends, ascending. */
  private List<Integer> breaks(String line, String language) {
    ClauseBreaks clauseBreaks = clauses.get(language);
    if (clauseBreaks != null) {
      return clauseBreaks.in(line);
    }
    Set<Integer> candidates = unicode.in(line, language);
    if (candidates.isEmpty()) {
      return List.of();
    }
    Habits habit = habits.getOrDefault(language, unknown);
    Enclosures enclosures = Enclosures.of(line, language, habit, quotations);
    boolean ownStop = habit.ownStopIn(line);
    ModelBreaks model = models.get(language);
    Set<Integer> ends = model == null ? null : model.ends(line);
    List<Integer> kept = new ArrayList<>();
    int start = 0;
    for (int at : candidates) {
      int begin = start;
      Gap gap = new Gap(line, begin, at, ownStop);
      if (!enclosures.hold(gap)
          && !Continuations.join(
              gap,
              habit,
              language,
              () -> ends == null || ends.contains(visibleEnd(line, begin, at)))) {
        kept.add(at);
        start = at;
      }
    }
    return kept;
  }

  private static void addTrimmed(String line, int start, int end, int offset, List<Span> found) {
    int from = start;
    while (from < end && Gap.blank(line.charAt(from))) {
      from++;
    }
    int to = visibleEnd(line, from, end);
    while (to - from > LONGEST) {
      int cut = Pieces.cut(line, from, from + LONGEST);
      addTrimmed(line, from, cut, offset, found);
      from = cut;
      while (from < to && Gap.blank(line.charAt(from))) {
        from++;
      }
    }
    if (to > from) {
      found.add(new Span(offset + from, offset + to));
    }
  }

  private static int visibleEnd(String line, int start, int end) {
    int to = end;
    while (to > start && Gap.blank(line.charAt(to - 1))) {
      to--;
    }
    return to;
  }
}
