package org.minhchung.analyze.quantity;

import java.math.BigDecimal;

/** Finds the day, the month and the year of a date, each by its name, number or calendar. */
final class DateParts {
  static final int FIRST_YEAR = 1000;
  static final int LAST_YEAR = 2100;
  private static final int LAST_BUDDHIST = 2643;
  private static final int MOST_LINKS = 3;

  private final Tokens tokens;
  private final NumberGrammar numbers;
  private final int calendar;

  /** Something that was read: its number and the index after its last token. */
  record Part(int value, int next) {}

  DateParts(Tokens tokens) {
    this.tokens = tokens;
    this.numbers = new NumberGrammar(tokens);
    this.calendar = tokens.words().habits().calendar();
  }

  /** A day of a month. */
  Part dayAt(int start, boolean words) {
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

  /** A month by its name or number. */
  Part monthAt(int start, boolean first) {
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
  Part yearAt(int start, boolean inDate) {
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

  int gregorian(int year) {
    return calendar != 0 && year > LAST_YEAR + 200 ? year + calendar : year;
  }

  /** The index after links such as "de" or "of". */
  int links(int start) {
    int i = start;
    while (i < tokens.size() && i - start < 2 && tokens.is(i, Role.DATE_LINK) && close(i)) {
      i++;
    }
    return i;
  }

  boolean close(int index) {
    Tokens.Gap gap = tokens.gap(index);
    return gap != Tokens.Gap.OTHER && gap != Tokens.Gap.APOSTROPHE && gap != Tokens.Gap.HYPHEN;
  }

  /** Whether what follows makes a number an amount: "in May 5 million". */
  boolean measured(int index) {
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

  /** The end of a range of days, or the day itself. */
  Part lastDay(Part first) {
    boolean to = tokens.isNext(first.next, Role.TO) && tokens.joined(first.next + 1);
    if (!to && tokens.gap(first.next) != Tokens.Gap.HYPHEN) {
      return first;
    }
    Part other = dayAt(to ? first.next + 1 : first.next, false);
    return other != null && other.value > first.value && !measured(other.next) ? other : first;
  }
}
