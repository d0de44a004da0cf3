package org.minhchung.analyze.quantity;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Composes days, months, years and decades, in the order in which a language puts them. */
final class DateGrammar {
  private static final int MOST_LINKS = 3;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2100;
  private static final int LAST_BUDDHIST = 2643;

  /** What a date may begin with, besides digits. */
  private static final long OPENERS =
      Role.NUMBER.bit()
          | Role.SCALE.bit()
          | Role.MONTH.bit()
          | Role.MONTH_BEFORE.bit()
          | Role.DAY_BEFORE.bit()
          | Role.YEAR_BEFORE.bit()
          | Role.DECADE_BEFORE.bit()
          | Role.ERA.bit();

  private final Tokens tokens;
  private final NumberGrammar numbers;
  private final int calendar;

  /** Something that was read: its number and the index after its last token. */
  private record Part(int value, int next) {}

  DateGrammar(Tokens tokens) {
    this.tokens = tokens;
    this.numbers = new NumberGrammar(tokens);
    this.calendar = tokens.words().habits().calendar();
  }

  /**
   * A date that was read.
   *
   * @param quantity null where the words name a time that is no quantity, such as a month alone
   */
  record Read(Quantity quantity, int next) {}

  /** The date or year that begins at a token, or null. */
  Read read(int start) {
    Token token = tokens.at(start);
    if (token.numeral() != null && !token.isNumeral()) {
      return written(start, token.numeral());
    }
    if (token.numeral() == null && !token.hasAny(OPENERS)) {
      return null;
    }
    Read read = clock(start);
    read = read == null ? dayFirst(start) : read;
    read = read == null ? yearFirst(start) : read;
    read = read == null ? monthFirst(start) : read;
    read = read == null ? decade(start) : read;
    return read == null ? year(start) : read;
  }

  private Read written(int start, Numeral numeral) {
    switch (numeral.shape()) {
      case DATE -> {
        return date(
            start,
            start + 1,
            gregorian(numeral.first()),
            numeral.second(),
            numeral.third(),
            numeral.third());
      }
      case MONTH -> {
        return month(start, start + 1, gregorian(numeral.first()), numeral.second());
      }
      case SLASH -> {
        boolean named = tokens.is(start - 1, Role.DAY_BEFORE) && tokens.joined(start);
        return named
            ? day(start, start + 1, numeral.second(), numeral.first(), numeral.first())
            : null;
      }
      default -> {
        return new Read(null, start + 1);
      }
    }
  }

  /** 30 April 1975, ngày 30 tháng 4 năm 1975, 10-12 May. */
  private Read dayFirst(int start) {
    Part first = dayAt(start, true);
    if (first == null) {
      return null;
    }
    Part last = lastDay(first);
    Part month = monthAt(links(last.next), false);
    if (month == null || measured(month.next)) {
      // The 24th of a month that is told elsewhere.
      boolean alone = month == null && tokens.is(first.next - 1, Role.DAY_AFTER);
      return alone ? new Read(null, first.next) : null;
    }
    Part year = yearAt(month.next, true);
    return year == null
        ? day(start, month.next, month.value, first.value, last.value)
        : date(start, year.next, year.value, month.value, first.value, last.value);
  }

  /** 1975年4月30日. */
  private Read yearFirst(int start) {
    Part year = yearAt(start, false);
    if (year == null || !tokens.is(year.next - 1, Role.YEAR_AFTER)) {
      return null;
    }
    Part month = tokens.joined(year.next) ? monthAt(year.next, true) : null;
    if (month == null) {
      return null;
    }
    Part day = tokens.joined(month.next) ? dayAt(month.next, false) : null;
    return day == null
        ? month(start, month.next, year.value, month.value)
        : date(start, day.next, year.value, month.value, day.value, day.value);
  }

  /** April 30, 1975; April 1975; 4月30日; a month alone. */
  private Read monthFirst(int start) {
    Part month = monthAt(start, true);
    if (month == null) {
      return null;
    }
    Part year = yearAt(month.next, true);
    if (year != null) {
      return month(start, year.next, year.value, month.value);
    }
    int dayAt = links(month.next);
    Part day = close(dayAt) ? dayAt(dayAt, false) : null;
    if (day == null || measured(day.next)) {
      Token first = tokens.at(start);
      boolean named = !(first.is(Role.UNIT) || first.is(Role.NUMBER)) || month.next > start + 1;
      return named ? new Read(null, month.next) : null;
    }
    Part last = lastDay(day);
    year = yearAt(last.next, true);
    return year == null
        ? day(start, last.next, month.value, day.value, last.value)
        : date(start, year.next, year.value, month.value, day.value, last.value);
  }

  /** The end of a range of days, or the day itself. */
  private Part lastDay(Part first) {
    boolean to = tokens.isNext(first.next, Role.TO) && tokens.joined(first.next + 1);
    if (!to && tokens.gap(first.next) != Tokens.Gap.HYPHEN) {
      return first;
    }
    Part other = dayAt(to ? first.next + 1 : first.next, false);
    return other != null && other.value > first.value && !measured(other.next) ? other : first;
  }

  /** 6 p.m., 9시 45분. */
  private Read clock(int start) {
    if (!tokens.isNumeral(start) || !tokens.isNext(start + 1, Role.CLOCK_AFTER)) {
      return null;
    }
    boolean minutes =
        tokens.joined(start + 2)
            && tokens.isNumeral(start + 2)
            && tokens.isNext(start + 3, Role.UNIT)
            && tokens.at(start + 3).as(Role.UNIT).unit().equals("min");
    boolean hour = tokens.at(start).numeral().value().intValue() <= 24;
    return hour ? new Read(null, minutes ? start + 4 : start + 2) : null;
  }

  private Read decade(int start) {
    boolean before = tokens.is(start, Role.DECADE_BEFORE);
    int at = before || tokens.is(start, Role.YEAR_BEFORE) ? start + 1 : start;
    boolean follows = at == start || tokens.joined(at) || tokens.gap(at) == Tokens.Gap.APOSTROPHE;
    if (!tokens.isNumeral(at) || !follows) {
      return null;
    }
    Numeral numeral = tokens.at(at).numeral();
    boolean after = tokens.is(at + 1, Role.DECADE_AFTER) && tokens.gap(at + 1) != Tokens.Gap.OTHER;
    boolean range = tokens.gap(at + 1) == Tokens.Gap.HYPHEN && tokens.isNumeral(at + 1);
    if (!(before || after) || range) {
      return null;
    }
    int year = numeral.value().intValue();
    // "In her 20s" is an age.
    if (numeral.digits() == 2 && year >= 50) {
      year += 1900;
    }
    if (year % 10 != 0 || year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    return years(start, after ? at + 2 : at + 1, year, year + 9);
  }

  /** A year that is called one. */
  private Read year(int start) {
    boolean named = tokens.is(start, Role.YEAR_BEFORE) || tokens.is(start, Role.ERA);
    if (named && !tokens.joined(start + 1)) {
      return null;
    }
    Part year = yearAt(start, false);
    if (year == null || !(named || tokens.is(year.next - 1, Role.YEAR_AFTER))) {
      return null;
    }
    boolean range = tokens.gap(year.next) == Tokens.Gap.HYPHEN && tokens.isNumeral(year.next);
    return range ? null : years(start, year.next, year.value, year.value);
  }

  private Part dayAt(int start, boolean words) {
    int i = tokens.is(start, Role.DAY_BEFORE) ? start + 1 : start;
    if (i >= tokens.size() || (i > start && !close(i))) {
      return null;
    }
    Part day = small(i, 31, words || i > start);
    if (day == null) {
      return null;
    }
    int next = day.next;
    Tokens.Gap gap = tokens.gap(next);
    if ((tokens.is(next, Role.DAY_AFTER) || tokens.is(next, Role.ORDINAL_AFTER))
        && (gap == Tokens.Gap.NONE || gap == Tokens.Gap.SPACE || gap == Tokens.Gap.HYPHEN)) {
      next++;
    }
    return new Part(day.value, next);
  }

  private Part monthAt(int start, boolean first) {
    if (start >= tokens.size() || !(first || close(start))) {
      return null;
    }
    Meaning named = tokens.at(start).as(Role.MONTH);
    if (named != null) {
      return new Part(named.value().intValue(), start + 1);
    }
    if (tokens.is(start, Role.MONTH_BEFORE) && tokens.joined(start + 1)) {
      Meaning inside = tokens.at(start + 1).as(Role.MONTH);
      return inside != null
          ? new Part(inside.value().intValue(), start + 2)
          : small(start + 1, 12, true);
    }
    Part number = small(start, 12, true);
    boolean after = number != null && tokens.isNext(number.next, Role.MONTH_AFTER);
    return after ? new Part(number.value, number.next + 1) : null;
  }

  /** A year, after links where it ends a date. */
  private Part yearAt(int start, boolean inDate) {
    int i = start;
    BigDecimal era = null;
    while (i < tokens.size() && i - start < MOST_LINKS) {
      if (inDate && !close(i)) {
        return null;
      }
      if (tokens.is(i, Role.ERA)) {
        era = tokens.at(i).as(Role.ERA).value();
      } else if (!tokens.is(i, Role.YEAR_BEFORE) && !(inDate && tokens.is(i, Role.DATE_LINK))) {
        break;
      }
      i++;
    }
    if (era != null && i < tokens.size() && !tokens.isNumeral(i)) {
      Part spelt = tokens.joined(i) ? small(i, 99, true) : null;
      boolean called = spelt != null && tokens.isNext(spelt.next, Role.YEAR_AFTER);
      return called ? new Part(spelt.value + era.intValue(), spelt.next + 1) : null;
    }
    if (!tokens.isNumeral(i) || (i > start && !tokens.joined(i)) || (inDate && !close(i))) {
      return null;
    }
    Numeral numeral = tokens.at(i).numeral();
    int year = numeral.value().intValue();
    boolean after = tokens.isNext(i + 1, Role.YEAR_AFTER);
    if (era != null && numeral.isPlain(1, LAST_BUDDHIST)) {
      return new Part(year + era.intValue(), after ? i + 2 : i + 1);
    }
    boolean possible =
        numeral.digits() == 4
            && numeral.isPlain(FIRST_YEAR, calendar == 0 ? LAST_YEAR : LAST_BUDDHIST);
    if (!possible || (!after && !inDate && i == start && measured(i + 1))) {
      return null;
    }
    return new Part(gregorian(year), after ? i + 2 : i + 1);
  }

  private int gregorian(int year) {
    return calendar != 0 && year > LAST_YEAR + 200 ? year + calendar : year;
  }

  /** Links such as "de" or "of"; or the day word before a day that follows its month. */
  private int links(int start) {
    int i = start;
    while (i < tokens.size() && i - start < 2 && tokens.is(i, Role.DATE_LINK) && close(i)) {
      i++;
    }
    return i;
  }

  private boolean close(int index) {
    Tokens.Gap gap = tokens.gap(index);
    return gap != Tokens.Gap.OTHER && gap != Tokens.Gap.APOSTROPHE && gap != Tokens.Gap.HYPHEN;
  }

  /** Whether what follows makes a number an amount: "in May 5 million". */
  private boolean measured(int index) {
    if (!tokens.joined(index)) {
      return false;
    }
    Token next = tokens.at(index);
    boolean year = next.is(Role.YEAR_BEFORE) || next.is(Role.YEAR_AFTER) || next.is(Role.DATE_LINK);
    return !year
        && (next.is(Role.SCALE)
            || next.is(Role.UNIT)
            || next.is(Role.PERCENT)
            || next.is(Role.CURRENCY)
            || next.is(Role.COUNTER));
  }

  /** A whole number of one or two digits, or in words. */
  private Part small(int index, int most, boolean words) {
    if (index >= tokens.size()) {
      return null;
    }
    if (tokens.isNumeral(index)) {
      Numeral numeral = tokens.at(index).numeral();
      boolean fits = numeral.digits() <= 2 && numeral.isPlain(1, most);
      return fits ? new Part(numeral.value().intValue(), index + 1) : null;
    }
    NumberGrammar.Read read = words ? numbers.read(index) : null;
    boolean fits =
        read != null
            && read.value().scale() <= 0
            && read.value().signum() > 0
            && read.value().compareTo(BigDecimal.valueOf(most)) <= 0;
    return fits ? new Part(read.value().intValue(), read.next()) : null;
  }

  private Read date(int start, int next, int year, int month, int first, int last) {
    try {
      long from = LocalDate.of(year, month, first).toEpochDay();
      long to = LocalDate.of(year, month, last).toEpochDay();
      return read(Kind.DATE, start, next, from, to);
    } catch (DateTimeException e) {
      return new Read(null, next);
    }
  }

  private Read month(int start, int next, int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return read(Kind.DATE, start, next, first.toEpochDay(), first.plusMonths(1).toEpochDay() - 1);
  }

  private Read day(int start, int next, int month, int first, int last) {
    boolean possible = month >= 1 && month <= 12 && first >= 1 && last <= 31;
    return possible ? read(Kind.DAY, start, next, month * 100 + first, month * 100 + last) : null;
  }

  private Read years(int start, int next, int from, int to) {
    return read(Kind.YEAR, start, next, from, to);
  }

  private Read read(Kind kind, int start, int next, long from, long to) {
    Quantity quantity =
        new Quantity(
            kind,
            BigDecimal.valueOf(from),
            BigDecimal.valueOf(to),
            "",
            Bound.EXACT,
            tokens.span(start, next - 1));
    return new Read(quantity, next);
  }
}
