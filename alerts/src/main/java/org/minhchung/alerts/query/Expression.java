package org.minhchung.alerts.query;

import java.time.Instant;
import java.util.List;

/** A parsed query. */
public sealed interface Expression {

  /** Matches every article. */
  record Everything() implements Expression {}

  /** All of them match. */
  record And(List<Expression> parts) implements Expression {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** At least one matches. */
  record Or(List<Expression> parts) implements Expression {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** It does not match. */
  record Not(Expression part) implements Expression {}

  /**
   * A bare word in any of its forms.
   *
   * @param field title or text, or null for either
   */
  record Word(Field field, String word) implements Expression {}

  /**
   * Words in quotation marks: in this order and in these forms.
   *
   * @param field title or text, or null for either
   */
  record Phrase(Field field, String words) implements Expression {}

  /**
   * The beginning of a word or of a keyword.
   *
   * @param field null for title or text
   */
  record Prefix(Field field, String beginning) implements Expression {}

  /**
   * A keyword, normalised.
   *
   * @param value see {@link Field#normalise}
   */
  record Keyword(Field field, String value) implements Expression {}

  /** Whether the article is flagged. */
  record Flagged(boolean value) implements Expression {}

  /**
   * A range of numbers.
   *
   * @param from negative infinity where open
   * @param to positive infinity where open
   */
  record Numbers(Field field, double from, boolean fromIncluded, double to, boolean toIncluded)
      implements Expression {}

  /**
   * A span of time.
   *
   * @param from included; null where open
   * @param before excluded; null where open
   */
  record Times(Field field, Instant from, Instant before) implements Expression {}
}
