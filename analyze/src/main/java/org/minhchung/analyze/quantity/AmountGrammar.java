package org.minhchung.analyze.quantity;

import java.math.BigDecimal;

/** Composes one amount: a number with the currency or unit before or after it. */
final class AmountGrammar {
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2099;
  private static final int FIRST_BUDDHIST = 2400;
  private static final int LAST_BUDDHIST = 2599;
  private static final String PERSON = "person";

  private final Tokens tokens;
  private final NumberGrammar numbers;
  private final Ratios ratios;

  AmountGrammar(Tokens tokens) {
    this.tokens = tokens;
    this.numbers = new NumberGrammar(tokens);
    this.ratios = new Ratios(tokens, numbers);
  }

  /** The amount that begins at a token, or null. */
  Amount read(int start) {
    Token token = tokens.at(start);
    Meaning share = token.as(Role.SHARE);
    if (share != null) {
      return Amount.plain(Kind.PERCENT, share.value(), start, start + 1);
    }
    if (token.numeral() != null && token.numeral().shape() == Numeral.Shape.SLASH) {
      return ratios.fraction(token.numeral(), start);
    }
    if (token.is(Role.ORDINAL_BEFORE) && tokens.joined(start + 1)) {
      NumberGrammar.Read place = numbers.read(start + 1);
      return place == null ? null : Amount.plain(Kind.ORDINAL, place.value(), start, place.next());
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
      return Amount.plain(Kind.PERCENT, number.value().multiply(percent.value()), start, next)
          .bounded(boundAfter(next), afterBound(next));
    }
    return currency == null ? after(start, number) : money(start, number, currency);
  }

  private Amount money(int start, NumberGrammar.Read number, Meaning currency) {
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
    return new Amount(
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
  private Amount after(int start, NumberGrammar.Read number) {
    int next = number.next();
    Amount ratio = ratios.ratio(start, number);
    if (ratio != null) {
      return ratio;
    }
    if (tokens.is(next, Role.ORDINAL_AFTER) && number.numeral() != null && glued(next)) {
      return Amount.plain(Kind.ORDINAL, number.value(), start, next + 1);
    }
    Bound bound = boundAfter(next);
    next = afterBound(next);
    int unitAt = unitAt(next);
    Amount read =
        unitAt < 0
            ? bare(start, number, bound, next)
            : measured(start, number, bound, tokens.at(unitAt), unitAt + 1);
    if (read == null || bound != Bound.EXACT) {
      return read;
    }
    return read.bounded(boundAfter(read.next()), afterBound(read.next()));
  }

  private boolean glued(int index) {
    Tokens.Gap gap = tokens.gap(index);
    return gap == Tokens.Gap.NONE || gap == Tokens.Gap.HYPHEN;
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

  private Amount measured(int start, NumberGrammar.Read number, Bound bound, Token unit, int next) {
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
    Amount bare =
        new Amount(Kind.COUNT, value, number.scale(), "", false, false, bound, start, next);
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

  private Amount bare(int start, NumberGrammar.Read number, Bound bound, int next) {
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
    return new Amount(
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
