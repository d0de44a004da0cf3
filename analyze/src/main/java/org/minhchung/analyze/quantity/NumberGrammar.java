package org.minhchung.analyze.quantity;

import java.math.BigDecimal;

/**
 * Composes a number of digits and number words. A scale multiplies what stands before it, down to
 * the next greater scale: so {@code nghìn tỷ}, {@code mil millones}, {@code 一亿二千万} and {@code two
 * million three hundred thousand} follow one rule in all languages.
 */
final class NumberGrammar {
  private static final int DEEPEST = 12;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * A number that was read.
   *
   * @param next index after its last token
   * @param scale what a single numeral was multiplied by, else one
   * @param numeral the digits, where it is nothing but digits, else null
   * @param scaled whether a word of scale is part of it
   */
  record Read(
      BigDecimal value, int next, BigDecimal scale, Numeral numeral, boolean scaled, int tokens) {}

  private final Tokens tokens;
  private final BigDecimal[] parts = new BigDecimal[DEEPEST];
  private final BigDecimal[] scales = new BigDecimal[DEEPEST];
  private int depth;
  private BigDecimal group;
  private boolean groupOfWords;

  NumberGrammar(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The number that begins at a token, or null. */
  Read read(int start) {
    depth = 0;
    group = null;
    int i = start;
    while (i < tokens.size() && depth < DEEPEST - 1 && (i == start || follows(i))) {
      int taken = take(i, start);
      if (taken == 0) {
        break;
      }
      i += taken;
    }
    if (i == start) {
      return null;
    }
    BigDecimal value = group == null ? BigDecimal.ZERO : group;
    for (int p = 0; p < depth; p++) {
      value = p == 0 && group == null ? parts[0] : value.add(parts[p]);
    }
    Numeral numeral = i == start + 1 ? tokens.at(start).numeral() : null;
    BigDecimal scale = depth == 1 && group == null && i == start + 2 ? scales[0] : BigDecimal.ONE;
    return new Read(value, i, scale, numeral, depth > 0, i - start);
  }

  private boolean follows(int i) {
    Tokens.Gap gap = tokens.gap(i);
    boolean words = tokens.at(i).entry() != null && tokens.at(i - 1).entry() != null;
    return gap == Tokens.Gap.NONE || gap == Tokens.Gap.SPACE || (gap == Tokens.Gap.HYPHEN && words);
  }

  /** How many tokens it took in. */
  private int take(int i, int start) {
    Token token = tokens.at(i);
    if (token.isNumeral()) {
      return takeDigits(i, start);
    }
    if (token.entry() == null) {
      return 0;
    }
    if (token.is(Role.SCALE)
        && takeScale(token.as(Role.SCALE).value(), token.as(Role.NUMBER), i == start)) {
      return 1;
    }
    if (i > start && token.is(Role.JOIN) && i + 1 < tokens.size() && follows(i + 1)) {
      Meaning joined = tokens.at(i + 1).as(Role.NUMBER);
      boolean fits = joined != null && !opensAnother(i + 2) && joins(joined.value());
      if (fits && takeJoined(joined.value())) {
        return 2;
      }
    }
    Meaning number = token.as(Role.NUMBER);
    if (number != null && !isUnitHere(i, start) && takeNumber(number.value())) {
      return 1;
    }
    if (i == start && token.is(Role.ARTICLE) && tokens.isNext(i + 1, Role.SCALE)) {
      group = BigDecimal.ONE;
      groupOfWords = true;
      return 1;
    }
    if (i == start) {
      return 0;
    }
    if (token.is(Role.HALF)) {
      return takeHalf();
    }
    if (token.is(Role.POINT)) {
      return takeDecimals(i);
    }
    return 0;
  }

  /** Three million and five million are two numbers. */
  private boolean opensAnother(int i) {
    Meaning scale = tokens.next(i, Role.SCALE);
    return scale != null && hasPart(scale.value());
  }

  private int takeDigits(int i, int start) {
    if (i > start && !(group == null && depth > 0 && mayFollowScale(i))) {
      return 0;
    }
    group = tokens.at(i).numeral().value();
    groupOfWords = false;
    return 1;
  }

  private boolean mayFollowScale(int i) {
    BigDecimal digits = tokens.at(i).numeral().value();
    Meaning scale = tokens.next(i + 1, Role.SCALE);
    BigDecimal whole = scale == null ? digits : digits.multiply(scale.value());
    boolean habit = tokens.words().habits().digitsAfterScale();
    return (scale != null || habit) && whole.compareTo(scales[depth - 1]) < 0;
  }

  /** Năm is a year after a number, and five before mươi. */
  private boolean isUnitHere(int i, int start) {
    return i > start
        && tokens.at(i).is(Role.UNIT)
        && !tokens.isNext(i + 1, Role.SCALE)
        && !tokens.is(i - 1, Role.JOIN);
  }

  private boolean takeNumber(BigDecimal value) {
    if (group == null) {
      if (depth > 0 && scales[depth - 1].compareTo(value) <= 0) {
        return false;
      }
      if (value.compareTo(HUNDRED) >= 0) {
        // Seratus, двести: done with, so that what follows may be multiplied by itself.
        push(value, BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 1));
        return true;
      }
      group = value;
      groupOfWords = true;
      return true;
    }
    if (!groupOfWords || !fitsAfter(group, value)) {
      return false;
    }
    group = group.add(value);
    return true;
  }

  /** Five after twenty, forty-two after three hundred. */
  private static boolean fitsAfter(BigDecimal before, BigDecimal value) {
    int small = value.intValue();
    int large = before.intValue();
    if (before.compareTo(BigDecimal.valueOf(1000)) >= 0 || small <= 0 || small >= 100) {
      return false;
    }
    return large % 100 == 0 ? large > 0 : large % 10 == 0 && small < 10;
  }

  private boolean joins(BigDecimal value) {
    return group == null || fitsAfter(group, value) || unitsFirst(value);
  }

  private boolean unitsFirst(BigDecimal tens) {
    return tokens.words().habits().unitsFirst()
        && group.intValue() % 100 < 10
        && tens.intValue() >= 20
        && tens.intValue() < 100;
  }

  private boolean takeJoined(BigDecimal value) {
    if (group != null && unitsFirst(value)) {
      group = group.add(value);
      return true;
    }
    return takeNumber(value);
  }

  private boolean takeScale(BigDecimal scale, Meaning alone, boolean first) {
    if (group == null) {
      if (depth == 0 || scales[depth - 1].compareTo(scale) > 0) {
        if (alone == null || !(first || depth > 0)) {
          return false;
        }
        group = BigDecimal.ONE;
      }
    }
    if (hasPart(scale)) {
      return false;
    }
    BigDecimal sum = group;
    while (depth > 0 && scales[depth - 1].compareTo(scale) < 0) {
      depth--;
      sum = sum == null ? parts[depth] : sum.add(parts[depth]);
    }
    push(times(sum, scale), scale);
    return true;
  }

  private void push(BigDecimal part, BigDecimal scale) {
    parts[depth] = part;
    scales[depth] = scale;
    depth++;
    group = null;
  }

  private boolean hasPart(BigDecimal scale) {
    for (int p = 0; p < depth; p++) {
      if (scales[p].compareTo(scale) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Keeps in mind which digit was the last one told. */
  private static BigDecimal times(BigDecimal value, BigDecimal scale) {
    BigDecimal power = scale.stripTrailingZeros();
    return power.unscaledValue().intValue() == 1
        ? value.scaleByPowerOfTen(-power.scale())
        : value.multiply(scale);
  }

  private int takeHalf() {
    if (group != null) {
      group = group.add(HALF);
    } else {
      parts[depth - 1] = parts[depth - 1].add(scales[depth - 1].multiply(HALF));
    }
    return 1;
  }

  private int takeDecimals(int i) {
    if (group == null) {
      return 0;
    }
    StringBuilder decimals = new StringBuilder();
    int j = i + 1;
    while (j < tokens.size() && decimals.length() < 6 && follows(j)) {
      Meaning digit = tokens.at(j).as(Role.NUMBER);
      if (digit == null
          || digit.value().compareTo(BigDecimal.TEN) >= 0
          || digit.value().scale() > 0) {
        break;
      }
      decimals.append(digit.value().intValue());
      j++;
    }
    if (decimals.length() == 0) {
      return 0;
    }
    group = group.add(new BigDecimal("0." + decimals));
    return j - i;
  }
}
