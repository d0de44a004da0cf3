package org.minhchung.analyze.quantity;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Composes days, months, years and decades, in the order in which a language puts them. */
final class DateGrammar {
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
  private final DateParts parts;

  DateGrammar(Tokens tokens) {
    this.tokens = tokens;
    this.parts = new DateParts(tokens);
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
            parts.gregorian(numeral.first()),
            numeral.second(),
            numeral.third(),
            numeral.third());
      }
      case MONTH -> {
        return month(start, start + 1, parts.gregorian(numeral.first()), numeral.second());
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
    DateParts.Part first = parts.dayAt(start, true);
    if (first == null) {
      return null;
    }
    DateParts.Part last = parts.lastDay(first);
    DateParts.Part month = parts.monthAt(parts.links(last.next()), false);
    if (month == null || parts.measured(month.next())) {
      // The 24th of a month that is told elsewhere.
      boolean alone =
          month == null
              && tokens.is(first.next() - 1, Role.DAY_AFTER)
              && (tokens.isNumeral(start) || !tokens.isHangul(start));
      return alone ? new Read(null, first.next()) : null;
    }
    DateParts.Part year = parts.yearAt(month.next(), true);
    return year == null
        ? day(start, month.next(), month.value(), first.value(), last.value())
        : date(start, year.next(), year.value(), month.value(), first.value(), last.value());
  }

  /** 1975年4月30日. */
  private Read yearFirst(int start) {
    DateParts.Part year = parts.yearAt(start, false);
    if (year == null || !tokens.is(year.next() - 1, Role.YEAR_AFTER)) {
      return null;
    }
    DateParts.Part month = tokens.joined(year.next()) ? parts.monthAt(year.next(), true) : null;
    if (month == null) {
      return null;
    }
    DateParts.Part day = tokens.joined(month.next()) ? parts.dayAt(month.next(), false) : null;
    return day == null
        ? month(start, month.next(), year.value(), month.value())
        : date(start, day.next(), year.value(), month.value(), day.value(), day.value());
  }

  /** April 30, 1975; April 1975; 4月30日; a month alone. */
  private Read monthFirst(int start) {
    DateParts.Part month = parts.monthAt(start, true);
    if (month == null) {
      return null;
    }
    DateParts.Part year = parts.yearAt(month.next(), true);
    if (year != null) {
      return month(start, year.next(), year.value(), month.value());
    }
    int dayAt = parts.links(month.next());
    DateParts.Part day = parts.close(dayAt) ? parts.dayAt(dayAt, false) : null;
    if (day == null || parts.measured(day.next())) {
      Token first = tokens.at(start);
      boolean named = !(first.is(Role.UNIT) || first.is(Role.NUMBER)) || month.next() > start + 1;
      return named ? new Read(null, month.next()) : null;
    }
    DateParts.Part last = parts.lastDay(day);
    year = parts.yearAt(last.next(), true);
    return year == null
        ? day(start, last.next(), month.value(), day.value(), last.value())
        : date(start, year.next(), year.value(), month.value(), day.value(), last.value());
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
    if (year % 10 != 0 || year < DateParts.FIRST_YEAR || year > DateParts.LAST_YEAR) {
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
    DateParts.Part year = parts.yearAt(start, false);
    if (year == null || !(named || tokens.is(year.next() - 1, Role.YEAR_AFTER))) {
      return null;
    }
    boolean range = tokens.gap(year.next()) == Tokens.Gap.HYPHEN && tokens.isNumeral(year.next());
    return range ? null : years(start, year.next(), year.value(), year.value());
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
