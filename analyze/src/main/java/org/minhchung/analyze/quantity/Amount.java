package org.minhchung.analyze.quantity;

import java.math.BigDecimal;

/**
 * An amount that was read.
 *
 * @param value without the unit's factor
 * @param scale what a single numeral was multiplied by, else one
 * @param bare whether nothing but a number was there
 * @param year whether the number may be a year
 * @param bound that stands after the number
 */
record Amount(
    Kind kind,
    BigDecimal value,
    BigDecimal scale,
    String unit,
    boolean bare,
    boolean year,
    Bound bound,
    int first,
    int next) {

  Amount bounded(Bound bound, int next) {
    return new Amount(kind, value, scale, unit, bare, year, bound, first, next);
  }

  Amount with(Kind kind, BigDecimal value, String unit) {
    return new Amount(kind, value, scale, unit, false, false, bound, first, next);
  }

  /** A number with nothing else to it. */
  static Amount plain(Kind kind, BigDecimal value, int first, int next) {
    return new Amount(
        kind,
        value,
        BigDecimal.ONE,
        kind == Kind.PERCENT ? "%" : "",
        false,
        false,
        Bound.EXACT,
        first,
        next);
  }
}
