package org.minhchung.alerts.query;

/** A place in a query that moves forward. */
final class Cursor {
  private final String query;
  private int position;

  Cursor(String query) {
    this.query = query;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position >= query.length();
  }

  char peek() {
    return query.charAt(position);
  }

  void skip(int count) {
    position += count;
  }

  void skipSpaces() {
    while (!atEnd() && isSpace(peek())) {
      position++;
    }
  }

  boolean take(char wanted) {
    if (!atEnd() && peek() == wanted) {
      position++;
      return true;
    }
    return false;
  }

  boolean take(String wanted) {
    if (query.startsWith(wanted, position)) {
      position += wanted.length();
      return true;
    }
    return false;
  }

  /** Whether an operator stands here as a word of its own; spaces before it are skipped. */
  boolean atOperator(String operator) {
    skipSpaces();
    int end = position + operator.length();
    return query.startsWith(operator, position)
        && (end == query.length()
            || isSpace(query.charAt(end))
            || "()".indexOf(query.charAt(end)) >= 0);
  }

  boolean takeOperator(String operator) {
    if (!atOperator(operator)) {
      return false;
    }
    position += operator.length();
    return true;
  }

  /** A minus that stands directly before what it excludes. */
  boolean takeMinus() {
    boolean excludes =
        position + 1 < query.length() && peek() == '-' && !isSpace(query.charAt(position + 1));
    if (excludes) {
      position++;
    }
    return excludes;
  }

  /** What stands before the colon in the word here, or null if it has none. */
  String beforeColon() {
    int at = position;
    while (at < query.length() && !endsWord(query.charAt(at)) && query.charAt(at) != '\\') {
      if (query.charAt(at) == ':') {
        return query.substring(position, at);
      }
      at++;
    }
    return null;
  }

  /** Reads up to a space, a bracket or a quotation mark; {@code \} takes the next as it is. */
  RawWord word() {
    StringBuilder word = new StringBuilder();
    int start = position;
    int star = -1;
    while (!atEnd() && !endsWord(peek())) {
      if (star >= 0) {
        throw error("a * may stand at the end of a word only", star);
      }
      char c = peek();
      if (c == '\\' && position + 1 < query.length()) {
        position++;
        c = peek();
      } else if (c == '*') {
        star = position;
      } else if (c == '~' || c == '^') {
        throw error("fuzzy search (~) and weights (^) are not supported; put \\ before the sign");
      }
      word.append(c);
      position++;
    }
    boolean prefix = star >= 0;
    if (prefix) {
      word.setLength(word.length() - 1);
    }
    return new RawWord(word.toString(), prefix, start);
  }

  /**
   * A word as typed.
   *
   * @param prefix whether a star ended it, which is not in {@code text}
   */
  record RawWord(String text, boolean prefix, int start) {}

  /** Reads what stands in quotation marks; the cursor stands at the first. */
  String quoted() {
    int start = position;
    position++;
    StringBuilder words = new StringBuilder();
    while (!atEnd() && !isQuote(peek())) {
      if (peek() == '\\' && position + 1 < query.length()) {
        position++;
      }
      words.append(peek());
      position++;
    }
    if (atEnd()) {
      throw error("the quotation mark opened here is not closed", start);
    }
    position++;
    return words.toString();
  }

  boolean atQuote() {
    return !atEnd() && isQuote(peek());
  }

  /** Reads up to one of the given characters, which stays; to the end if there is none. */
  String until(String stops) {
    int start = position;
    while (!atEnd() && stops.indexOf(peek()) < 0) {
      position++;
    }
    return query.substring(start, position);
  }

  QueryException error(String problem) {
    return error(problem, position);
  }

  QueryException error(String problem, int at) {
    return new QueryException(query, at, problem);
  }

  private static boolean endsWord(char c) {
    return isSpace(c) || c == '(' || c == ')' || isQuote(c);
  }

  /** Also the typographic ones, as they come with pasted text. */
  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
