package org.minhchung.analyze.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the numerals and the listed words of a text. Every character is looked at a bounded number
 * of times, whatever the text.
 */
final class QuantityLexer {
  /** A text with more numbers is a table, and who reads it wants no quantities. */
  static final int MOST_NUMBERS = 20_000;

  private static final int LONGEST_ENDING = 6;
  private static final int MOST_PARTS = 12;

  private final PlainText text;
  private final QuantityWords words;
  private final Numerals numerals;
  private final List<Token> tokens = new ArrayList<>();
  private int numbers;

  private QuantityLexer(PlainText text, QuantityWords words) {
    this.text = text;
    this.words = words;
    this.numerals = new Numerals(text, words.habits());
  }

  static List<Token> read(PlainText text, QuantityWords words) {
    return new QuantityLexer(text, words).read();
  }

  private List<Token> read() {
    int i = 0;
    while (i < text.length() && numbers < MOST_NUMBERS) {
      char c = text.at(i);
      if (PlainText.isDigit(c)) {
        i = numeral(i);
      } else if (c == ' ' || c == '\n' || c == '.' || c == ',') {
        i++;
      } else {
        i = word(i, c);
      }
    }
    return tokens;
  }

  private int numeral(int start) {
    if (isIdentifier(start)) {
      return skipIdentifier(start);
    }
    Numeral numeral = numerals.read(start);
    int end = numerals.end();
    numbers++;
    if (PlainText.isSpacedLetter(text.around(end))) {
      Token unit = match(end);
      if (unit == null) {
        tokens.add(new Token(start, end, null, Numeral.other(), null));
        return skipIdentifier(end);
      }
      tokens.add(new Token(start, end, null, numeral, null));
      tokens.add(unit);
      return unit.end();
    }
    tokens.add(new Token(start, end, null, numeral, null));
    return end;
  }

  /** U23, F-16, Covid-19, /2025: digits that name something. */
  private boolean isIdentifier(int start) {
    char before = text.around(start - 1);
    if (start == lastEnd()) {
      return false;
    }
    if (before == '-' && PlainText.isSpacedLetter(text.around(start - 2))) {
      int from = start - 2;
      while (from > 0 && start - from < 12 && PlainText.isSpacedLetter(text.at(from - 1))) {
        from--;
      }
      String word = text.written(from, start - 1);
      boolean caseless = word.equals(word.toUpperCase(Locale.ROOT));
      return word.length() < 3 || caseless || !word.equals(word.toLowerCase(Locale.ROOT));
    }
    return "/_#@=&\\".indexOf(before) >= 0
        || (PlainText.isSpacedLetter(before) && before != 'و' && before != 'ب' && before != 'ل');
  }

  private int skipIdentifier(int from) {
    int i = from;
    while (PlainText.isDigit(text.around(i)) || PlainText.isSpacedLetter(text.around(i))) {
      i++;
    }
    return i;
  }

  private boolean lastIsNumber() {
    return tokens.get(tokens.size() - 1).hasAny(Role.NUMBER.bit() | Role.SCALE.bit());
  }

  private int lastEnd() {
    return tokens.isEmpty() ? -1 : tokens.get(tokens.size() - 1).end();
  }

  private int word(int start, char c) {
    boolean spaced = PlainText.isSpacedLetter(c);
    boolean inside =
        (spaced && PlainText.isSpacedLetter(text.around(start - 1)))
            || (PlainText.isHangul(c) && PlainText.isHangul(text.around(start - 1)));
    if (inside && start != lastEnd()) {
      return start + 1;
    }
    boolean places = words.habits().hanDigits() && !(start == lastEnd() && lastIsNumber());
    Numeral han = places ? numerals.readHan(start) : null;
    if (han != null) {
      numbers++;
      tokens.add(new Token(start, numerals.end(), null, han, null));
      return numerals.end();
    }
    Token found = match(start);
    if (found != null) {
      tokens.add(found);
      numbers += found.is(Role.NUMBER) ? 1 : 0;
      return found.end();
    }
    if (!spaced) {
      return start + 1;
    }
    int end = wordEnd(start);
    if (words.habits().compounds()) {
      compound(start, end);
    }
    return end;
  }

  private int wordEnd(int start) {
    int i = start + 1;
    while (i < text.length()
        && (PlainText.isSpacedLetter(text.at(i)) || PlainText.isSilent(text.at(i)))) {
      i++;
    }
    return i;
  }

  /** Dreihundertfünfzigtausend: a word that is made of nothing but numbers. */
  private void compound(int start, int end) {
    List<Token> parts = new ArrayList<>();
    int i = start;
    while (i < end) {
      Token part = parts.size() == MOST_PARTS ? null : longest(i, true);
      if (part == null || part.end() > end) {
        return;
      }
      parts.add(part);
      i = part.end();
      while (i < end && PlainText.isSilent(text.at(i))) {
        i++;
      }
    }
    tokens.addAll(parts);
    numbers++;
  }

  private Token match(int start) {
    return longest(start, false);
  }

  private Token longest(int start, boolean insideWord) {
    WordTrie trie = words.trie();
    int node = 0;
    Token best = null;
    for (int i = start; i < text.length(); i++) {
      char c = text.at(i);
      if (PlainText.isSilent(c) && i > start) {
        continue;
      }
      node = trie.next(node, WordTrie.spelt(c));
      if (node < 0) {
        break;
      }
      WordTrie.Entry entry = trie.entry(node);
      // Eleven cases: 十一起 does not hold 一起.
      boolean taken = entry != null && entry.hasOnly(Role.IGNORE) && start == lastEnd();
      if (entry != null && !taken) {
        int end = insideWord ? (isNumber(entry) ? i + 1 : -1) : end(entry, i + 1, c);
        if (end >= 0) {
          best = better(best, start, end, entry);
        }
      }
    }
    return best;
  }

  private Token better(Token best, int start, int end, WordTrie.Entry entry) {
    String written = null;
    boolean found = false;
    for (Meaning meaning : entry.meanings()) {
      if (meaning.exact() != null && written == null) {
        written = text.written(start, end);
      }
      found |= meaning.exact() == null || meaning.exact().equals(written);
    }
    return found ? new Token(start, end, entry, null, written) : best;
  }

  private static boolean isNumber(WordTrie.Entry entry) {
    return entry.hasAny(Role.NUMBER.bit() | Role.SCALE.bit());
  }

  /** Where a listed word ends in the text, with its ending; -1 where the text has another word. */
  private int end(WordTrie.Entry entry, int after, char last) {
    int i = after;
    while (PlainText.isSilent(text.around(i))) {
      i++;
    }
    char next = text.around(i);
    if (!PlainText.isSpacedLetter(last)) {
      return next >= 0x0e00 && Character.getType(next) == Character.NON_SPACING_MARK ? -1 : after;
    }
    if (entry.glued() || !PlainText.isSpacedLetter(next)) {
      return after;
    }
    if (!entry.inflected()) {
      return -1;
    }
    int ending = i;
    while (PlainText.isSpacedLetter(text.around(ending)) && ending - i <= LONGEST_ENDING) {
      ending++;
    }
    return ending - i <= LONGEST_ENDING ? ending : -1;
  }
}
