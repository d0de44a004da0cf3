package org.minhchung.analyze.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/** Composes one amount: a number with the currency or unit before or after it. */
final class AmountGrammar {
  private static final MathContext FRACTION = MathContext.DECIMAL32;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2099;
  private static final int FIRST_BUDDHIST = 2400;
  private static final int LAST_BUDDHIST = 2599;
  private static final String PERSON = "person";

  private final Tokens tokens;
  private final NumberGrammar numbers;

  /**
   * An amount that was read.
   *
   * @param value without the unit's factor
   * @param scale what a single numeral was multiplied by, else one
   * @param bare whether nothing but a number was there
   * @param year whether the number may be a year
   * @param bound that stands after the number
   */
  record Read(
      Kind kind,
      BigDecimal value,
      BigDecimal scale,
      String unit,
      boolean bare,
      boolean year,
      Bound bound,
      int first,
      int next) {

    Read bounded(Bound bound) {
      return new Read(kind, value, scale, unit, bare, year, bound, first, next);
    }

    Read with(Kind kind, BigDecimal value, String unit) {
      return new Read(kind, value, scale, unit, false, false, bound, first, next);
    }
  }

  AmountGrammar(Tokens tokens) {
    this.tokens = tokens;
    this.numbers = new NumberGrammar(tokens);
  }

  /** The amount that begins at a token, or null. */
  Read read(int start) {
    Token token = tokens.at(start);
    Meaning share = token.as(Role.SHARE);
    if (share != null) {
      return plain(Kind.PERCENT, share.value(), start, start + 1);
    }
    if (token.numeral() != null && token.numeral().shape() == Numeral.Shape.SLASH) {
      return fraction(token.numeral().first(), token.numeral().second(), start);
    }
    if (token.is(Role.ORDINAL_BEFORE) && tokens.joined(start + 1)) {
      NumberGrammar.Read place = numbers.read(start + 1);
      return place == null ? null : plain(Kind.ORDINAL, place.value(), start, place.next());
    }
    int at = start;
    Meaning percent =
        tokens.isNext(start + 1, Role.NUMBER) || tokens.isNumeral(start + 1)
            ? token.as(Role.PERCENT_BEFORE)
            : null;
    Meaning currency = null;
    if (percent != null && tokens.joined(start + 1)) {
      at++;
    } else if (token.is(Role.CURRENCY) && tokens.joined(start + 1) && tokens.isSymbol(start)) {
      currency = token.as(Role.CURRENCY);
      at++;
    } else {
      percent = null;
    }
    NumberGrammar.Read number = at < tokens.size() ? numbers.read(at) : null;
    if (number == null || number.value().signum() < 0) {
      return null;
    }
    if (percent != null) {
      int next = number.next();
      return plain(Kind.PERCENT, number.value().multiply(percent.value()), start, afterBound(next))
          .bounded(boundAfter(next));
    }
    return currency == null ? after(start, number) : money(start, number, currency);
  }

  private Read plain(Kind kind, BigDecimal value, int first, int next) {
    return new Read(
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

  private Read fraction(int numerator, int denominator, int start) {
    boolean real = numerator > 0 && numerator < denominator && denominator <= 20;
    return real
        ? plain(Kind.PERCENT, share(BigDecimal.valueOf(numerator), denominator), start, start + 1)
        : null;
  }

  private static BigDecimal share(BigDecimal numerator, int denominator) {
    return numerator.multiply(HUNDRED).divide(BigDecimal.valueOf(denominator), FRACTION);
  }

  private Read money(int start, NumberGrammar.Read number, Meaning currency) {
    BigDecimal value = whole(number, number.scaled());
    int next = number.next();
    BigDecimal scale = number.scale();
    // "$5m" is no length.
    if (tokens.isNext(next, Role.UNIT)
        && tokens.at(next).as(Role.UNIT).unit().equals("m")
        && tokens.at(next).end() - tokens.at(next).start() == 1) {
      value = value.scaleByPowerOfTen(6);
      scale = BigDecimal.valueOf(1_000_000);
      next++;
    }
    if (tokens.isNext(next, Role.CURRENCY)
        && tokens.at(next).as(Role.CURRENCY).unit().equals(currency.unit())) {
      next++;
    }
    return new Read(
        Kind.MONEY,
        value,
        scale,
        currency.unit(),
        false,
        false,
        boundAfter(next),
        start,
        afterBound(next));
  }

  /** What follows a number: a bound, a unit, another bound. */
  private Read after(int start, NumberGrammar.Read number) {
    int next = number.next();
    Read ratio = ratio(start, number);
    if (ratio != null) {
      return ratio;
    }
    if (tokens.is(next, Role.ORDINAL_AFTER) && number.numeral() != null && glued(next)) {
      return plain(Kind.ORDINAL, number.value(), start, next + 1);
    }
    Bound bound = boundAfter(next);
    next = afterBound(next);
    int unitAt = unitAt(next);
    Read read =
        unitAt < 0
            ? bare(start, number, bound, next)
            : measured(start, number, bound, tokens.at(unitAt), unitAt + 1);
    if (read == null || bound != Bound.EXACT) {
      return read;
    }
    int end = read.next;
    return new Read(
        read.kind,
        read.value,
        read.scale,
        read.unit,
        read.bare,
        read.year,
        boundAfter(end),
        start,
        afterBound(end));
  }

  private boolean glued(int index) {
    Tokens.Gap gap = tokens.gap(index);
    return gap == Tokens.Gap.NONE || gap == Tokens.Gap.HYPHEN;
  }

  /** 三分之二, hai phần ba. */
  private Read ratio(int start, NumberGrammar.Read number) {
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
    return real ? plain(Kind.PERCENT, share(top, bottom.intValue()), start, other.next()) : null;
  }

  private int unitAt(int index) {
    int at = index;
    boolean of = tokens.isNext(at, Role.OF);
    if (of) {
      at++;
    }
    boolean close =
        tokens.joined(at)
            || (!of && tokens.gap(at) == Tokens.Gap.HYPHEN)
            || (!of && tokens.gap(at) == Tokens.Gap.STOP && tokens.is(at - 1, Role.SCALE));
    if (!close) {
      return -1;
    }
    Token token = tokens.at(at);
    boolean unit = token.is(Role.UNIT) || token.is(Role.CURRENCY);
    boolean direct = !of && (token.is(Role.PERCENT) || token.is(Role.COUNTER));
    // "5, %" of the next thing: a symbol before a number belongs to that number.
    boolean opens =
        token.is(Role.CURRENCY)
            && tokens.isNumeral(at + 1)
            && tokens.gap(at + 1) == Tokens.Gap.NONE
            && tokens.gap(at) == Tokens.Gap.SPACE;
    return (unit || direct) && !opens ? at : -1;
  }

  private Read measured(int start, NumberGrammar.Read number, Bound bound, Token unit, int next) {
    boolean person = unit.is(Role.UNIT) && unit.as(Role.UNIT).unit().equals(PERSON);
    boolean lonely = number.numeral() == null && number.tokens() == 1;
    if (lonely && isAnotherWord(start, number)) {
      return null;
    }
    boolean article = thing(unit) || (unit.is(Role.UNIT) && tokens.words().habits().lonelyWords());
    if (isOne(number) && article) {
      // "Un jour", "một người": an article in most languages.
      return null;
    }
    boolean decimal = number.scaled() || unit.is(Role.PERCENT) || (unit.is(Role.UNIT) && !person);
    BigDecimal value = whole(number, decimal);
    Read bare = new Read(Kind.COUNT, value, number.scale(), "", false, false, bound, start, next);
    if (unit.is(Role.PERCENT)) {
      return bare.with(Kind.PERCENT, value.multiply(unit.as(Role.PERCENT).value()), "%");
    }
    // Six billion pounds are money, sixty pounds a weight.
    if (unit.is(Role.CURRENCY) && (number.scaled() || !unit.is(Role.UNIT))) {
      return bare.with(Kind.MONEY, value, unit.as(Role.CURRENCY).unit());
    }
    if (thing(unit)) {
      return bare;
    }
    String name = unit.as(Role.UNIT).unit();
    return bare.with(person ? Kind.COUNT : Kind.MEASURE, value, name);
  }

  private static boolean thing(Token unit) {
    return unit.is(Role.COUNTER) && !unit.is(Role.UNIT);
  }

  /** A single number word beside a unit that are likelier parts of other words. */
  private boolean isAnotherWord(int start, NumberGrammar.Read number) {
    if (number.value().signum() == 0) {
      return true;
    }
    boolean unsure = tokens.at(start).entry().weak() && !tokens.words().habits().lonelyWords();
    return unsure || (tokens.isHangul(start) && tokens.gap(number.next()) == Tokens.Gap.NONE);
  }

  private static boolean isOne(NumberGrammar.Read number) {
    return number.numeral() == null && number.value().compareTo(BigDecimal.ONE) == 0;
  }

  private Read bare(int start, NumberGrammar.Read number, Bound bound, int next) {
    Numeral numeral = number.numeral();
    BigDecimal value = whole(number, number.scaled());
    boolean fraction =
        numeral == null && value.stripTrailingZeros().scale() > 0 && !number.scaled();
    boolean lonely = numeral == null && number.tokens() == 1;
    Token first = tokens.at(start);
    boolean weak =
        lonely
            && (first.entry().weak()
                || !tokens.words().habits().lonelyWords()
                || first.is(Role.UNIT));
    boolean words = numeral == null && !tokens.words().habits().lonelyWords();
    if (fraction
        || (words && !bounded(start, bound))
        || (lonely && value.signum() == 0)
        || (lonely && value.compareTo(BigDecimal.ONE) == 0)
        || (weak && !bounded(start, bound))) {
      return null;
    }
    return new Read(
        Kind.COUNT, value, number.scale(), "", true, isYear(numeral), bound, start, next);
  }

  private boolean bounded(int start, Bound bound) {
    return bound != Bound.EXACT
        || (tokens.joined(start)
            && (tokens.is(start - 1, Role.ABOUT)
                || tokens.is(start - 1, Role.AMOUNT_BEFORE)
                || tokens.is(start - 1, Role.AT_LEAST)
                || tokens.is(start - 1, Role.AT_MOST)));
  }

  private boolean isYear(Numeral numeral) {
    if (numeral == null || numeral.digits() != 4) {
      return false;
    }
    boolean buddhist =
        tokens.words().habits().calendar() != 0 && numeral.isPlain(FIRST_BUDDHIST, LAST_BUDDHIST);
    return buddhist || numeral.isPlain(FIRST_YEAR, LAST_YEAR);
  }

  /** Of two readings of a numeral, the decimal one only where decimals make sense. */
  private static BigDecimal whole(NumberGrammar.Read number, boolean decimal) {
    Numeral numeral = number.numeral();
    return numeral == null || numeral.grouped() == null || decimal
        ? number.value()
        : numeral.grouped();
  }

  private Bound boundAfter(int index) {
    if (tokens.isNext(index, Role.AT_LEAST_AFTER)) {
      return Bound.AT_LEAST;
    }
    if (tokens.isNext(index, Role.AT_MOST_AFTER)) {
      return Bound.AT_MOST;
    }
    return tokens.isNext(index, Role.ABOUT_AFTER) ? Bound.ABOUT : Bound.EXACT;
  }

  private int afterBound(int index) {
    return boundAfter(index) == Bound.EXACT ? index : index + 1;
  }
}
