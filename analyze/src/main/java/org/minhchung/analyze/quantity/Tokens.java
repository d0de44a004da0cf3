package org.minhchung.analyze.quantity;

import java.util.List;
import org.minhchung.analyze.text.Span;

/** The tokens of a text and what stands between them. */
final class Tokens {
  /** What stands between two tokens that may belong together. */
  enum Gap {
    NONE,
    SPACE,
    HYPHEN,
    COMMA,
    /** The stop of an abbreviation or an ordinal, with a space or none. */
    STOP,
    APOSTROPHE,
    OTHER
  }

  private static final int WIDEST = 4;

  private final PlainText text;
  private final List<Token> tokens;
  private final QuantityWords words;

  Tokens(PlainText text, List<Token> tokens, QuantityWords words) {
    this.text = text;
    this.tokens = tokens;
    this.words = words;
  }

  QuantityWords words() {
    return words;
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index);
  }

  Span span(int first, int last) {
    return text.original(at(first).start(), at(last).end());
  }

  /** Whether a token is there, in this role. */
  boolean is(int index, Role role) {
    return index >= 0 && index < size() && at(index).is(role);
  }

  /**
   * Its meaning in a role where it follows its neighbour with nothing but a space between, or null.
   */
  Meaning next(int index, Role role) {
    return joined(index) ? at(index).as(role) : null;
  }

  boolean isNext(int index, Role role) {
    return next(index, role) != null;
  }

  boolean isNumeral(int index) {
    return index < size() && at(index).isNumeral();
  }

  /** Whether a token follows the one before with at most a space between. */
  boolean joined(int index) {
    if (index <= 0 || index >= size()) {
      return false;
    }
    Gap gap = gap(index);
    return gap == Gap.NONE || gap == Gap.SPACE;
  }

  /** What stands before a token, after the one before it. */
  Gap gap(int index) {
    if (index <= 0 || index >= size()) {
      return Gap.OTHER;
    }
    int start = at(index - 1).end();
    int end = at(index).start();
    if (start == end) {
      return Gap.NONE;
    }
    if (end - start > WIDEST) {
      return Gap.OTHER;
    }
    Gap gap = Gap.NONE;
    for (int i = start; i < end; i++) {
      char c = text.at(i);
      if (c == ' ' || c == PlainText.FIXED_SPACE) {
        gap = gap == Gap.NONE ? Gap.SPACE : gap;
      } else if (!PlainText.isSilent(c)) {
        Gap found = mark(c);
        if (gap != Gap.NONE && gap != Gap.SPACE) {
          return Gap.OTHER;
        }
        gap = found;
      }
    }
    return gap;
  }

  private static Gap mark(char c) {
    return switch (c) {
      case '-', '–' -> Gap.HYPHEN;
      case ',', '،' -> Gap.COMMA;
      case '.' -> Gap.STOP;
      case '\'' -> Gap.APOSTROPHE;
      default -> Gap.OTHER;
    };
  }

  /** Whether a minus stands right before a token, and nothing before that. */
  boolean isNegative(int index) {
    int sign = at(index).start() - 1;
    char c = text.around(sign);
    char before = text.around(sign - 1);
    return (c == '-' || c == '−') && (before == ' ' || before == '(');
  }

  /** Whether it is a fraction by itself. */
  boolean isShare(int index) {
    Numeral numeral = at(index).numeral();
    return at(index).is(Role.SHARE) || (numeral != null && numeral.shape() == Numeral.Shape.SLASH);
  }

  boolean isHangul(int index) {
    return PlainText.isHangul(text.at(at(index).start()));
  }

  /** Whether it is written with a capital or without letters, as codes and symbols are. */
  boolean isSymbol(int index) {
    return !Character.isLowerCase(text.written(at(index).start(), at(index).end()).codePointAt(0));
  }
}
