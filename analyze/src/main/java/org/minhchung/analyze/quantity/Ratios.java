package org.minhchung.analyze.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/** Composes shares of a numerator and a denominator. */
final class Ratios {
  private static final MathContext FRACTION = MathContext.DECIMAL32;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Tokens tokens;
  private final NumberGrammar numbers;

  Ratios(Tokens tokens, NumberGrammar numbers) {
    this.tokens = tokens;
    this.numbers = numbers;
  }

  /** 2/3, or null where it is no share of a whole. */
  Amount fraction(Numeral written, int start) {
    int numerator = written.first();
    int denominator = written.second();
    boolean real = numerator > 0 && numerator < denominator && denominator <= 20;
    return real
        ? Amount.plain(
            Kind.PERCENT, share(BigDecimal.valueOf(numerator), denominator), start, start + 1)
        : null;
  }

  private static BigDecimal share(BigDecimal numerator, int denominator) {
    return numerator.multiply(HUNDRED).divide(BigDecimal.valueOf(denominator), FRACTION);
  }

  /** 三分之二, hai phần ba: the share that a number opens, or null. */
  Amount ratio(int start, NumberGrammar.Read number) {
    int at = number.next();
    boolean under = tokens.isNext(at, Role.UNDER);
    if (!under && !tokens.isNext(at, Role.OVER)) {
      return null;
    }
    NumberGrammar.Read other = tokens.joined(at + 1) ? numbers.read(at + 1) : null;
    if (other == null) {
      return null;
    }
    BigDecimal top = under ? other.value() : number.value();
    BigDecimal bottom = under ? number.value() : other.value();
    boolean real = top.signum() > 0 && top.compareTo(bottom) < 0 && bottom.compareTo(HUNDRED) <= 0;
    return real
        ? Amount.plain(Kind.PERCENT, share(top, bottom.intValue()), start, other.next())
        : null;
  }
}
