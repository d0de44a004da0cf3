package org.minhchung.analyze.quantity;

/** Reads what digits and signs write together: dates, fractions, times of day. */
final class WrittenDates {
  private static final int PIVOT = 50;

  private final PlainText text;
  private final boolean monthFirst;
  private int end;

  WrittenDates(PlainText text, boolean monthFirst) {
    this.text = text;
    this.monthFirst = monthFirst;
  }

  /** After the last character of what was read last. */
  int end() {
    return end;
  }

  /** What begins at a digit, or null where it is a plain number. */
  Numeral read(int start) {
    int a = text.digits(start);
    char separator = text.around(start + a);
    int second = start + a + 1;
    int b = text.digits(second);
    if (a > 4 || b == 0 || b > 4 || "/-.:".indexOf(separator) < 0) {
      return null;
    }
    if (separator == ':') {
      end = second + b;
      return Numeral.other();
    }
    int third = second + b + 1;
    int c = text.around(second + b) == separator ? text.digits(third) : 0;
    if (c > 0 && !continues(third + c, separator)) {
      Numeral date = date(start, a, second, b, third, c, separator);
      if (date != null) {
        end = third + c;
        return date;
      }
    }
    return c == 0 && separator == '/' ? slash(start, a, second, b) : null;
  }

  private Numeral date(int start, int a, int second, int b, int third, int c, char separator) {
    int first = text.number(start, a);
    int middle = text.number(second, b);
    int last = text.number(third, c);
    if (a == 4 && b <= 2 && c <= 2) {
      return day(first, middle, last);
    }
    if (a > 2 || b > 2 || !(c == 4 || (c == 2 && separator != '-'))) {
      return null;
    }
    int year = c == 4 ? last : last + (last < PIVOT ? 2000 : 1900);
    boolean american = middle > 12 || (monthFirst && separator == '/' && first <= 12);
    return american ? day(year, first, middle) : day(year, middle, first);
  }

  private Numeral day(int year, int month, int day) {
    boolean possible =
        year >= 1000 && year < 2700 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return possible ? Numeral.parts(Numeral.Shape.DATE, year, month, day) : null;
  }

  private Numeral slash(int start, int a, int second, int b) {
    if (a > 3) {
      return null;
    }
    end = second + b;
    int first = text.number(start, a);
    int last = text.number(second, b);
    if (b == 4) {
      return first >= 1 && first <= 12 && last >= 1000 && last < 2700
          ? Numeral.parts(Numeral.Shape.MONTH, last, first, 0)
          : Numeral.other();
    }
    return Numeral.parts(Numeral.Shape.SLASH, first, last, 0);
  }

  private boolean continues(int at, char separator) {
    return text.around(at) == separator && PlainText.isDigit(text.around(at + 1));
  }
}
