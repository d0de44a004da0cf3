package org.minhchung.alerts.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the query language by recursive descent: {@code OR} binds weaker than {@code AND}, words
 * side by side mean {@code AND}, and {@code NOT} or {@code -} binds most.
 */
final class QueryParser {
  /** Longer queries are taken for a mistake, such as a pasted article. */
  static final int LONGEST_QUERY = 4_000;

  private static final int DEEPEST = 40;
  private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z_]+");

  private final Cursor cursor;
  private final ValueParser values;
  private int depth;

  private QueryParser(String query) {
    this.cursor = new Cursor(query);
    this.values = new ValueParser(cursor);
  }

  /**
   * Reads a query; an empty one matches everything.
   *
   * @throws QueryException with the place and what was expected there
   */
  static Expression parse(String query) {
    if (query.length() > LONGEST_QUERY) {
      throw new QueryException(
          query.substring(0, 40) + "...",
          0,
          "the query has " + query.length() + " characters; allowed are " + LONGEST_QUERY);
    }
    return new QueryParser(query).whole();
  }

  private Expression whole() {
    cursor.skipSpaces();
    if (cursor.atEnd()) {
      return new Expression.Everything();
    }
    Expression expression = or(null);
    cursor.skipSpaces();
    if (!cursor.atEnd()) {
      throw cursor.error("there is a closing bracket without an opening one");
    }
    return expression;
  }

  private Expression or(Field field) {
    List<Expression> parts = new ArrayList<>();
    parts.add(and(field));
    while (cursor.takeOperator("OR")) {
      parts.add(and(field));
    }
    return parts.size() == 1 ? parts.get(0) : new Expression.Or(parts);
  }

  private Expression and(Field field) {
    List<Expression> parts = new ArrayList<>();
    parts.add(unary(field));
    while (true) {
      boolean required = cursor.takeOperator("AND");
      cursor.skipSpaces();
      boolean more = !cursor.atEnd() && cursor.peek() != ')' && !cursor.atOperator("OR");
      if (!required && !more) {
        return parts.size() == 1 ? parts.get(0) : new Expression.And(parts);
      }
      parts.add(unary(field));
    }
  }

  private Expression unary(Field field) {
    cursor.skipSpaces();
    if (cursor.takeOperator("NOT") || cursor.takeMinus()) {
      return nested(() -> new Expression.Not(unary(field)));
    }
    return primary(field);
  }

  private Expression primary(Field field) {
    cursor.skipSpaces();
    if (cursor.atEnd() || cursor.peek() == ')') {
      throw cursor.error("a word, a phrase, a field or an opening bracket is expected");
    }
    if (cursor.atOperator("AND") || cursor.atOperator("OR")) {
      throw cursor.error(
          "something to search for is expected before the operator; put AND, OR or NOT in quotation"
              + " marks to search for the word itself");
    }
    if (cursor.take('(')) {
      return group(field);
    }
    return field == null ? clause() : values.value(field);
  }

  private Expression group(Field field) {
    int start = cursor.position() - 1;
    return nested(
        () -> {
          Expression inner = or(field);
          cursor.skipSpaces();
          if (!cursor.take(')')) {
            throw cursor.error("the bracket opened here is not closed", start);
          }
          return inner;
        });
  }

  private Expression clause() {
    int start = cursor.position();
    String name = cursor.beforeColon();
    if (name == null || !FIELD_NAME.matcher(name).matches()) {
      return values.words(null);
    }
    Field field =
        Field.ofLabel(name.toLowerCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    cursor.error(
                        "there is no field '"
                            + name
                            + "'; the fields are "
                            + Field.labels()
                            + "; put words with a colon in quotation marks",
                        start));
    cursor.skip(name.length() + 1);
    cursor.skipSpaces();
    if (cursor.take('(')) {
      return group(field);
    }
    return values.value(field);
  }

  private Expression nested(java.util.function.Supplier<Expression> inner) {
    if (++depth > DEEPEST) {
      throw cursor.error("the query is nested more than " + DEEPEST + " levels deep");
    }
    Expression expression = inner.get();
    depth--;
    return expression;
  }
}
