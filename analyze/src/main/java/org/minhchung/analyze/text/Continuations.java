package org.minhchung.analyze.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ends of sentences that are none, because what follows goes on with what went before. */
final class Continuations {
  /** More than the longest abbreviation or first word, in characters. */
  private static final int LOOK = 60;

  private static final String CLOSING = "\"'”’»“」』）)]】〉》›";
  private static final Pattern LAST_TOKEN = Pattern.compile("(\\S+)\\.$");
  private static final Pattern DOTTED = Pattern.compile("(\\p{L}\\.[ \\u00A0]?)+\\p{L}");
  private static final Pattern ENUMERATOR = Pattern.compile("\\(?(\\d{1,3}|\\p{L}|[ivx]+)[.)]");
  private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,2}");
  private static final Pattern FIRST_WORD = Pattern.compile("[\\p{L}\\p{M}’']+");

  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, List<String>> after = new HashMap<>();

  Continuations(Lexicon lexicon) {
    for (String key : lexicon.keys()) {
      lists.put(key, new HashSet<>(lexicon.get(key)));
    }
    for (String language : List.of("ja", "zh", "ko")) {
      after.put(language, lexicon.get(language + ".after"));
    }
  }

  /**
   * Whether what follows a position belongs to the sentence that began at {@code start}.
   *
   * @param confirmed whether a full stop that no list knows ends a sentence here
   */
  boolean joins(String line, int start, int at, String language, boolean confirmed) {
    String before = line.substring(Math.max(start, at - LOOK), at).strip();
    String next = line.substring(at, Math.min(line.length(), at + LOOK)).stripLeading();
    if (before.isEmpty() || next.isEmpty()) {
      return true;
    }
    if (onlyClosing(next) || ENUMERATOR.matcher(before).matches() || startsLower(next)) {
      return true;
    }
    if (CLOSING.indexOf(before.charAt(before.length() - 1)) >= 0) {
      return after.getOrDefault(language, List.of()).stream().anyMatch(next::startsWith);
    }
    Matcher token = LAST_TOKEN.matcher(before);
    return token.find()
        && joinsAfterStop(withoutOpening(token.group(1)), next, language, confirmed);
  }

  private boolean joinsAfterStop(String token, String next, String language, boolean confirmed) {
    String lower = token.toLowerCase(Locale.ROOT);
    if (listed(language + ".never", lower)) {
      return true;
    }
    if (SHORT_NUMBER.matcher(token).matches() && listed(language + ".months", firstWord(next))) {
      return true;
    }
    boolean initial = token.length() == 1 && Character.isUpperCase(token.charAt(0));
    boolean may = initial || DOTTED.matcher(token).matches() || listed(language + ".may", lower);
    if (!may) {
      return !confirmed;
    }
    if (Character.isDigit(next.charAt(0))) {
      return true;
    }
    Set<String> starts = lists.get(language + ".starts");
    return starts == null ? initial : !starts.contains(firstWord(next));
  }

  private boolean listed(String list, String word) {
    return lists.getOrDefault(list, Set.of()).contains(word);
  }

  private static boolean onlyClosing(String next) {
    return next.chars().allMatch(c -> CLOSING.indexOf(c) >= 0 || c == '.');
  }

  /** A quotation that goes on: "Is it?" he asked. */
  private static boolean startsLower(String next) {
    int i = 0;
    while (i < next.length()
        && (CLOSING.indexOf(next.charAt(i)) >= 0 || Character.isSpaceChar(next.charAt(i)))) {
      i++;
    }
    return i < next.length() && Character.isLowerCase(next.codePointAt(i));
  }

  private static String firstWord(String next) {
    Matcher word = FIRST_WORD.matcher(next);
    return word.find() ? word.group().toLowerCase(Locale.ROOT) : "";
  }

  private static String withoutOpening(String token) {
    int i = 0;
    while (i < token.length() - 1 && !Character.isLetterOrDigit(token.charAt(i))) {
      i++;
    }
    return token.substring(i);
  }
}
