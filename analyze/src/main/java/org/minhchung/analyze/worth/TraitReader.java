package org.minhchung.analyze.worth;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minhchung.analyze.text.Quotations;
import org.minhchung.analyze.text.Span;

/** Sees what a sentence has, before anything is concluded from it. */
final class TraitReader {
  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)*|[%％‰]");
  private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|2[0-5])\\p{Nd}{2}");
  private static final Pattern YEAR_INSIDE =
      Pattern.compile("(?<!\\p{Nd})(?:1[5-9]|20|25)\\p{Nd}{2}(?!\\p{Nd})(?!\\s?[%％]|[.,]\\p{Nd})");
  private static final Pattern NAME_INSIDE =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd},;:)»”’\"'-]\\s+[\\p{Lu}][\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern TWO_CAPITALISED =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]+\\s+\\p{Lu}[\\p{L}\\p{M}]+|\\p{Lu}{2,}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
  private static final Set<String> UNSPACED = Set.of("zh", "ja", "th", "lo", "km");
  private static final Set<String> WITHOUT_CASE =
      Set.of("zh", "ja", "ko", "th", "lo", "km", "ar", "hi");
  private static final Set<String> WITHOUT_STOPS = Set.of("th", "lo");
  private static final String CLOSERS = "\"'”’»“」』)）]】› ";
  private static final String ENDS = ".!?…。！？؟।។៕:：";
  private static final int LETTERS_PER_WORD = 3;
  private static final int LONG_FROM = 12;
  private static final int SHORT_BELOW = 7;

  private final CueLists cues;
  private final Quotations quotations = new Quotations();

  TraitReader(CueLists cues) {
    this.cues = cues;
  }

  /** Whether the language writes spaces between words. */
  static boolean spaced(String language) {
    return !UNSPACED.contains(language);
  }

  /** Whether its script has capitals, without which names cannot be told by their form. */
  static boolean hasCase(String language) {
    return !WITHOUT_CASE.contains(language);
  }

  CueLists cues() {
    return cues;
  }

  Traits read(String sentence, String language) {
    Map<Feature, Integer> counts = cues.count(sentence, language);
    int words = words(sentence, language);
    mark(counts, Feature.NUMBER, number(sentence));
    boolean day = counts.containsKey(Feature.DAY);
    mark(counts, Feature.DATE, day || YEAR_INSIDE.matcher(sentence).find());
    mark(counts, Feature.NAME, name(sentence, language));
    mark(counts, Feature.LONG, words >= LONG_FROM);
    mark(counts, Feature.SHORT, words < SHORT_BELOW);
    char last = lastVisible(sentence);
    boolean question = Asking.asks(sentence, language, last, counts.containsKey(Feature.ASKS));
    boolean finished = WITHOUT_STOPS.contains(language) || ENDS.indexOf(last) >= 0;
    return new Traits(counts, words, question, finished, quotedShare(sentence));
  }

  private static void mark(Map<Feature, Integer> counts, Feature feature, boolean seen) {
    if (seen) {
      counts.merge(feature, 1, Integer::sum);
    }
  }

  /** A figure that is more than the year of something. */
  private static boolean number(String sentence) {
    Matcher figure = FIGURE.matcher(sentence);
    while (figure.find()) {
      if (!YEAR.matcher(figure.group()).matches()) {
        return true;
      }
    }
    return false;
  }

  private static boolean name(String sentence, String language) {
    if (!hasCase(language)) {
      return false;
    }
    Pattern names = language.equals("de") ? TWO_CAPITALISED : NAME_INSIDE;
    return names.matcher(sentence).find();
  }

  private static int words(String sentence, String language) {
    if (!spaced(language)) {
      return (int) sentence.codePoints().filter(Character::isLetterOrDigit).count()
          / LETTERS_PER_WORD;
    }
    String stripped = sentence.strip();
    return stripped.isEmpty() ? 0 : SPACES.split(stripped).length;
  }

  private static char lastVisible(String sentence) {
    for (int i = sentence.length() - 1; i >= 0; i--) {
      if (CLOSERS.indexOf(sentence.charAt(i)) < 0) {
        return sentence.charAt(i);
      }
    }
    return ' ';
  }

  private double quotedShare(String sentence) {
    int quoted = quotations.of(sentence).stream().mapToInt(Span::length).sum();
    return sentence.isEmpty() ? 0 : (double) quoted / sentence.length();
  }
}
