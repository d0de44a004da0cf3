package org.minhchung.analyze.quantity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a listed word does in a quantity; the word lists name roles in small letters. */
enum Role {
  /** Has its own value: seven, onze, двести. */
  NUMBER,
  /** Multiplies what stands before it: hundred, triệu, 万. */
  SCALE,
  /** Counts as one before a scale only: a million. */
  ARTICLE,
  /** Adds half of what stands before it: rưỡi, and a half. */
  HALF,
  /** A whole share: two thirds. Its value is in per cent. */
  SHARE,
  /** Between the parts of a number: and, linh, و. */
  JOIN,
  /** Between a whole number and its decimals, in words. */
  POINT,
  /** Stands between numerator and denominator: phần. */
  OVER,
  /** Stands between denominator and numerator: 分之. */
  UNDER,
  /** A percentage; the value is how many per cent one of them is. */
  PERCENT,
  /** A percentage that is named before its number: yüzde, 百分之. */
  PERCENT_BEFORE,
  CURRENCY,
  UNIT,
  /** What is counted, where a language must name it: 艘, ลำ. */
  COUNTER,
  /** Between a number and its unit: de, of. */
  OF,
  ABOUT,
  AT_LEAST,
  AT_MOST,
  ABOUT_AFTER,
  AT_LEAST_AFTER,
  AT_MOST_AFTER,
  /** Opens a range: from, between. */
  RANGE,
  /** Between the ends of a range. */
  TO,
  /** Between the ends of a range that was opened. */
  RANGE_TO,
  MONTH,
  /** Before the number of a month: tháng. */
  MONTH_BEFORE,
  MONTH_AFTER,
  DAY_BEFORE,
  DAY_AFTER,
  YEAR_BEFORE,
  YEAR_AFTER,
  /** A calendar; the value is to be added to its years. */
  ERA,
  DECADE_BEFORE,
  DECADE_AFTER,
  /** May stand between the parts of a date. */
  DATE_LINK,
  /** Makes a number of a time of day: Uhr, p.m. */
  CLOCK_AFTER,
  /** Names an amount, so that the word after it is a number: ចំនួន. */
  AMOUNT_BEFORE,
  /** Makes the number after it no number: hàng nghìn, 数百. */
  VAGUE,
  /** Holds the letters of a number and none: 十分, 四川. */
  IGNORE,
  ORDINAL_BEFORE,
  ORDINAL_AFTER;

  /** Its place in a set of roles, which lives no longer than the program. */
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }

  static Optional<Role> named(String key) {
    return Arrays.stream(values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(key))
        .findFirst();
  }
}
