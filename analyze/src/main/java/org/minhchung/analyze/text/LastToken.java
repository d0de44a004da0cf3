package org.minhchung.analyze.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands before a full stop, looked at as a possible abbreviation.
 *
 * @param text without its last stop and what opens before it
 * @param lower the same in lower case; letters with stops and spaces between them without spaces
 * @param previous the word before it, or empty
 */
record LastToken(String text, String lower, String previous) {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F]");
  private static final Pattern DOTTED =
      Pattern.compile("((\\p{L}\\p{M}*){1,2}\\.)+(\\p{L}\\p{M}*){1,3}");
  private static final Pattern ADDRESS = Pattern.compile(".*(@|/|\\p{L}{2,}\\.\\p{L}{2,}).*");
  private static final Pattern NUMBER = Pattern.compile("[\\d.,]*\\d");
  private static final Pattern YEAR = Pattern.compile("\\d{3,4}|[IVX]+|[ІХ]+");
  private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,2}");
  private static final String VOWELS = "aeiouyæøœıаеёиоуыэюяіє";
  private static final int LONGEST_WITHOUT_VOWEL = 5;

  /** No abbreviation has more with stops between them. */
  private static final int MOST_LETTERS = 6;

  /** That before a gap, or null where no full stop stands there. */
  static LastToken before(String before) {
    int end = before.length() - 1;
    if (end < 1 || before.charAt(end) != '.') {
      return null;
    }
    int from = end;
    while (from > 0 && !Gap.blank(before.charAt(from - 1))) {
      from--;
    }
    from = withSpacedLetters(before, from, end);
    String token = withoutOpening(before.substring(from, end));
    String compact = SPACE.matcher(token).find() ? SPACE.matcher(token).replaceAll("") : token;
    if (compact.isEmpty()) {
      return null; // a stop behind a space shortens nothing
    }
    String rest = before.substring(0, from).strip();
    String previous = rest.substring(rest.lastIndexOf(' ') + 1);
    return new LastToken(compact, compact.toLowerCase(Locale.ROOT), previous);
  }

  /** Where н. э., S. A. or EE. UU. begins, of which the last letters stand at {@code from}. */
  private static int withSpacedLetters(String text, int from, int end) {
    int letters = 0;
    for (int i = from; i < end; i++) {
      letters += isMark(text.charAt(i)) ? 0 : Character.isLetter(text.charAt(i)) ? 1 : 3;
    }
    if (letters < 1 || letters > 2) {
      return from;
    }
    int at = from;
    for (int i = 0; i < MOST_LETTERS; i++) {
      int earlier = lettersBefore(text, at, letters);
      if (earlier < 0) {
        break;
      }
      at = earlier;
    }
    return at;
  }

  private static int lettersBefore(String text, int at, int letters) {
    int i = at - 1;
    if (i >= 0 && Gap.blank(text.charAt(i))) {
      i--;
    }
    if (i < 0 || text.charAt(i) != '.') {
      return -1;
    }
    int first = i;
    for (int seen = 0; seen < letters; seen++) {
      first--;
      while (first >= 0 && isMark(text.charAt(first))) {
        first--;
      }
      if (first < 0 || !Character.isLetter(text.charAt(first))) {
        return -1;
      }
    }
    boolean capitals =
        letters == 1 || text.substring(first, i).chars().allMatch(Character::isUpperCase);
    boolean begins = first == 0 || !Character.isLetterOrDigit(text.charAt(first - 1));
    return capitals && begins ? first : -1;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static String withoutOpening(String token) {
    int i = 0;
    while (i < token.length() - 1 && !Character.isLetterOrDigit(token.charAt(i))) {
      i++;
    }
    // l’art. 12, d'av.
    int apostrophe = Math.max(token.lastIndexOf('’'), token.lastIndexOf('\''));
    return token.substring(apostrophe >= i && apostrophe < token.length() - 1 ? apostrophe + 1 : i);
  }

  /** A single capital letter; or any letter where a script has no capitals. */
  boolean initial() {
    return text.codePointCount(0, text.length()) == 1
        && Character.isLetter(text.codePointAt(0))
        && !Character.isLowerCase(text.codePointAt(0));
  }

  /** Letters with stops between them. */
  boolean dotted() {
    return text.indexOf('.') > 0 && DOTTED.matcher(text).matches();
  }

  boolean address() {
    boolean maybe = text.indexOf('.') > 0 || text.indexOf('@') > 0 || text.indexOf('/') > 0;
    return maybe && !dotted() && ADDRESS.matcher(text).matches();
  }

  boolean number() {
    return Character.isDigit(text.charAt(text.length() - 1)) && NUMBER.matcher(text).matches();
  }

  boolean shortNumber() {
    return text.length() <= 2 && SHORT_NUMBER.matcher(text).matches();
  }

  /** The number of an article, a page, a figure: art. 12. */
  boolean counts(java.util.Set<String> numbered) {
    return previous.endsWith(".")
        && numbered.contains(previous.substring(0, previous.length() - 1).toLowerCase(Locale.ROOT));
  }

  boolean afterNumber() {
    return NUMBER.matcher(previous).matches();
  }

  boolean afterYear() {
    return YEAR.matcher(previous).matches();
  }

  /** Letters of which none is a vowel make no word, but neither do acronyms, which may end one. */
  boolean withoutVowel() {
    int length = text.length();
    if (length < 2
        || length > LONGEST_WITHOUT_VOWEL
        || text.equals(text.toUpperCase(Locale.ROOT))) {
      return false;
    }
    if (lower.chars().anyMatch(c -> VOWELS.indexOf(c) >= 0)) {
      return false;
    }
    String base = Normalizer.normalize(lower, Normalizer.Form.NFD);
    return base.chars()
        .allMatch(
            c -> Character.isLowerCase(c) ? VOWELS.indexOf(c) < 0 : !Character.isLetterOrDigit(c));
  }
}
