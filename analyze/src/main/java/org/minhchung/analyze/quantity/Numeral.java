package org.minhchung.analyze.quantity;

import java.math.BigDecimal;

/**
 * Digits of a text, read.
 *
 * @param value read as the language writes decimals
 * @param grouped the other reading, where only the context tells (1,416 in Vietnamese), else null
 * @param digits how many digits, where there is nothing but digits, else 0
 * @param first day or whatever stands first in {@code 30/4/1975}, {@code 4/1975} and {@code 2/3}
 */
record Numeral(
    Shape shape,
    BigDecimal value,
    BigDecimal grouped,
    int digits,
    int first,
    int second,
    int third) {

  enum Shape {
    NUMBER,
    /** Year, month, day. */
    DATE,
    /** Month and year. */
    MONTH,
    /** Two numbers and a slash: a fraction, or day and month. */
    SLASH,
    /** A time of day, a telephone number, a version: no quantity. */
    OTHER
  }

  static Numeral number(BigDecimal value, BigDecimal grouped, int digits) {
    return new Numeral(Shape.NUMBER, value, grouped, digits, 0, 0, 0);
  }

  static Numeral parts(Shape shape, int first, int second, int third) {
    return new Numeral(shape, BigDecimal.ZERO, null, 0, first, second, third);
  }

  static Numeral other() {
    return parts(Shape.OTHER, 0, 0, 0);
  }

  boolean isNumber() {
    return shape == Shape.NUMBER;
  }

  /** Whether it is a whole number without separators in a range. */
  boolean isPlain(int from, int to) {
    return digits > 0 && digits <= 4 && value.intValue() >= from && value.intValue() <= to;
  }
}
