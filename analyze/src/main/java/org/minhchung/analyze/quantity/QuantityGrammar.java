package org.minhchung.analyze.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Goes over the tokens of a text once and composes its quantities, dates before amounts. */
final class QuantityGrammar {
  private static final int MOST_BOUNDS = 3;

  /** What a quantity may begin with, besides digits. */
  private static final long OPENERS =
      Stream.of(
              Role.NUMBER,
              Role.SCALE,
              Role.ARTICLE,
              Role.SHARE,
              Role.PERCENT_BEFORE,
              Role.CURRENCY,
              Role.ABOUT,
              Role.AT_LEAST,
              Role.AT_MOST,
              Role.RANGE,
              Role.MONTH,
              Role.MONTH_BEFORE,
              Role.DAY_BEFORE,
              Role.YEAR_BEFORE,
              Role.DECADE_BEFORE,
              Role.ERA,
              Role.ORDINAL_BEFORE)
          .mapToLong(Role::bit)
          .reduce(0, (a, b) -> a | b);

  private final Tokens tokens;
  private final DateGrammar dates;
  private final AmountGrammar amounts;
  private final List<Quantity> found = new ArrayList<>();

  QuantityGrammar(Tokens tokens) {
    this.tokens = tokens;
    this.dates = new DateGrammar(tokens);
    this.amounts = new AmountGrammar(tokens);
  }

  List<Quantity> read() {
    int i = 0;
    while (i < tokens.size()) {
      if (tokens.at(i).numeral() == null && !tokens.at(i).hasAny(OPENERS)) {
        i++;
        continue;
      }
      DateGrammar.Read date = dates.read(i);
      if (date != null) {
        if (date.quantity() != null) {
          found.add(date.quantity());
        }
        i = date.next();
      } else {
        i = amount(i);
      }
    }
    return found;
  }

  /** Reads an amount with the words before it; the index to go on from. */
  private int amount(int start) {
    int i = start;
    Bound bound = Bound.EXACT;
    while (i < start + MOST_BOUNDS && i < tokens.size() && (i == start || tokens.joined(i))) {
      Bound here = bound(i);
      if (here == null) {
        break;
      }
      bound = here;
      i++;
    }
    boolean opened = tokens.is(i, Role.RANGE) && (i == start || tokens.joined(i));
    i += opened ? 1 : 0;
    if (i >= tokens.size() || (i > start && !tokens.joined(i))) {
      return i > start ? i : start + 1;
    }
    if (i > start && dates.read(i) != null) {
      return i;
    }
    Amount first = amounts.read(i);
    if (first != null && tokens.is(i - 1, Role.VAGUE) && tokens.joined(i)) {
      return first.next();
    }
    if (first == null) {
      return Math.max(i, start + 1);
    }
    Amount last = rangeEnd(first, opened);
    if (last != null) {
      return range(first, last, bound);
    }
    add(first, first, first.bound() == Bound.EXACT ? bound : first.bound());
    return first.next();
  }

  private Bound bound(int index) {
    Token token = tokens.at(index);
    if (token.is(Role.AT_LEAST)) {
      return Bound.AT_LEAST;
    }
    if (token.is(Role.AT_MOST)) {
      return Bound.AT_MOST;
    }
    return token.is(Role.ABOUT) ? Bound.ABOUT : null;
  }

  private Amount rangeEnd(Amount first, boolean opened) {
    int next = first.next();
    int at = -1;
    if (tokens.gap(next) == Tokens.Gap.HYPHEN) {
      at = next;
    } else if (tokens.joined(next)
        && (tokens.is(next, Role.TO) || (opened && tokens.is(next, Role.RANGE_TO)))
        && tokens.joined(next + 1)) {
      at = next + 1;
    }
    boolean none = at < 0 || at >= tokens.size() || tokens.isShare(at);
    Amount last = none ? null : amounts.read(at);
    return last != null && first.year() == last.year() && ascends(first, last) ? last : null;
  }

  private static boolean ascends(Amount first, Amount last) {
    boolean alike =
        first.bare()
            || (first.kind() == last.kind() && first.unit().equals(last.unit()))
            || (last.bare() && first.kind() == Kind.MONEY);
    return alike && low(first, last).compareTo(last.value()) < 0;
  }

  /** Five to seven million begins at five million. */
  private static BigDecimal low(Amount first, Amount last) {
    BigDecimal scaled = first.value().multiply(last.scale());
    boolean shared =
        first.scale().compareTo(BigDecimal.ONE) == 0 && scaled.compareTo(last.value()) < 0;
    return shared ? first.value().scaleByPowerOfTen(last.scale().precision() - 1) : first.value();
  }

  private int range(Amount first, Amount last, Bound bound) {
    BigDecimal low = low(first, last);
    Amount kind = last.bare() ? first : last;
    boolean years = first.year() && last.year();
    Amount from =
        years
            ? first
            : new Amount(
                kind.kind(),
                low,
                BigDecimal.ONE,
                kind.unit(),
                false,
                false,
                bound,
                first.first(),
                first.next());
    Amount to =
        years
            ? last
            : new Amount(
                kind.kind(),
                last.value(),
                BigDecimal.ONE,
                kind.unit(),
                false,
                false,
                bound,
                last.first(),
                last.next());
    add(from, to, last.bound() == Bound.EXACT ? bound : last.bound());
    return last.next();
  }

  private void add(Amount from, Amount to, Bound bound) {
    boolean year = from.year() && to.year() && (bound == Bound.EXACT || bound == Bound.ABOUT);
    BigDecimal low = from.value();
    BigDecimal high = to.value();
    String unit = from.unit();
    Kind kind = from.kind();
    if (year) {
      kind = Kind.YEAR;
      low = gregorian(low);
      high = gregorian(high);
    } else if (kind == Kind.MEASURE) {
      QuantityWords.Measure measure = tokens.words().measure(unit);
      boolean below = measure.base().equals("°C") && tokens.isNegative(from.first());
      low = measure.of(below ? low.negate() : low);
      high = measure.of(below && from.first() == to.first() ? high.negate() : high);
      unit = measure.base();
    }
    if (high.compareTo(low) >= 0) {
      found.add(
          new Quantity(kind, low, high, unit, bound, tokens.span(from.first(), to.next() - 1)));
    }
  }

  private BigDecimal gregorian(BigDecimal year) {
    int calendar = tokens.words().habits().calendar();
    boolean buddhist = calendar != 0 && year.intValue() > 2300;
    return buddhist ? year.add(BigDecimal.valueOf(calendar)) : year;
  }
}
