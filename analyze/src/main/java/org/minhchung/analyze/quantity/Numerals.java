package org.minhchung.analyze.quantity;

import java.math.BigDecimal;

/**
 * Reads digits with their separators, which mean different things in different languages: 1.416 is
 * more than a thousand in German and less than two in English, 1,23,456 is Indian, 30.4.1975 a
 * date.
 */
final class Numerals {
  /** Longer ones are account numbers, not quantities. */
  private static final int MOST_DIGITS = 15;

  private static final int MOST_GROUPS = 6;
  private static final int PIVOT = 50;
  private static final String HAN_DIGITS = "〇一二三四五六七八九";

  private final PlainText text;
  private final QuantityWords.Habits habits;
  private final int[] starts = new int[MOST_GROUPS];
  private final int[] lengths = new int[MOST_GROUPS];
  private final char[] separators = new char[MOST_GROUPS];
  private int groups;
  private int end;

  Numerals(PlainText text, QuantityWords.Habits habits) {
    this.text = text;
    this.habits = habits;
  }

  /** After the last character of the numeral that was read last. */
  int end() {
    return end;
  }

  /** Reads the numeral that begins at a digit. */
  Numeral read(int start) {
    Numeral shaped = shaped(start);
    if (shaped != null) {
      return shaped;
    }
    gather(start);
    if (groups == MOST_GROUPS || tooLong()) {
      skip();
      return Numeral.other();
    }
    return interpret();
  }

  /** Reads digits of the Han script that stand place by place: 二〇二四. Null where they do not. */
  Numeral readHan(int start) {
    int i = start;
    long value = 0;
    boolean zero = false;
    while (i - start < MOST_DIGITS && HAN_DIGITS.indexOf(han(text.around(i))) >= 0) {
      int digit = HAN_DIGITS.indexOf(han(text.at(i)));
      zero |= digit == 0;
      value = value * 10 + digit;
      i++;
    }
    int digits = i - start;
    boolean placed = digits == 4 || (digits > 1 && zero && "十百千万萬亿億".indexOf(text.around(i)) < 0);
    if (!placed) {
      return null;
    }
    end = i;
    return Numeral.number(BigDecimal.valueOf(value), null, digits);
  }

  private static char han(char c) {
    return c == '零' || c == '○' ? '〇' : c;
  }

  private Numeral shaped(int start) {
    int a = run(start);
    char separator = text.around(start + a);
    int second = start + a + 1;
    int b = run(second);
    if (a > 4 || b == 0 || b > 4 || "/-.:".indexOf(separator) < 0) {
      return null;
    }
    if (separator == ':') {
      end = second + b;
      skip();
      return Numeral.other();
    }
    int third = second + b + 1;
    int c = text.around(second + b) == separator ? run(third) : 0;
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
    int first = value(start, a);
    int middle = value(second, b);
    int last = value(third, c);
    if (a == 4 && b <= 2 && c <= 2) {
      return day(first, middle, last);
    }
    if (a > 2 || b > 2 || !(c == 4 || (c == 2 && separator != '-'))) {
      return null;
    }
    int year = c == 4 ? last : last + (last < PIVOT ? 2000 : 1900);
    boolean monthFirst = middle > 12 || (habits.monthFirst() && separator == '/' && first <= 12);
    return monthFirst ? day(year, first, middle) : day(year, middle, first);
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
    int first = value(start, a);
    int last = value(second, b);
    if (b == 4) {
      return first >= 1 && first <= 12 && last >= 1000 && last < 2700
          ? Numeral.parts(Numeral.Shape.MONTH, last, first, 0)
          : Numeral.other();
    }
    return Numeral.parts(Numeral.Shape.SLASH, first, last, 0);
  }

  private void gather(int start) {
    groups = 0;
    int at = start;
    while (groups < MOST_GROUPS) {
      starts[groups] = at;
      lengths[groups] = run(at);
      end = at + lengths[groups];
      groups++;
      char separator = text.around(end);
      if (groups == MOST_GROUPS || !separates(separator, end)) {
        return;
      }
      separators[groups] = separator;
      at = end + 1;
    }
  }

  private boolean separates(char c, int at) {
    int next = run(at + 1);
    switch (c) {
      case '.', ',', '٫', '٬', '،' -> {
        return next > 0;
      }
      case '\'', PlainText.FIXED_SPACE, ' ' -> {
        boolean fits = next == 3 && lengths[0] <= 3 && (groups == 1 || separators[groups - 1] == c);
        boolean spaced = habits.spacedGroups() || text.around(at + 1) == '0';
        return fits && (c != ' ' || spaced);
      }
      default -> {
        return false;
      }
    }
  }

  private boolean tooLong() {
    int digits = 0;
    for (int i = 0; i < groups; i++) {
      digits += lengths[i];
    }
    return digits > MOST_DIGITS;
  }

  private Numeral interpret() {
    if (groups == 1) {
      return Numeral.number(new BigDecimal(digits(1)), null, lengths[0]);
    }
    char last = separators[groups - 1];
    if (groups == 2) {
      return single(last);
    }
    boolean allSame = grouped(groups, separators[1]);
    if (allSame) {
      return Numeral.number(new BigDecimal(digits(groups)), null, 0);
    }
    if (last != separators[1] && grouped(groups - 1, separators[1])) {
      return Numeral.number(decimal(), null, 0);
    }
    return last == '.' ? Numeral.other() : firstOnly();
  }

  private Numeral single(char separator) {
    if (separator == '٫') {
      return Numeral.number(decimal(), null, 0);
    }
    boolean fits = lengths[1] == 3 && lengths[0] <= 3 && text.at(starts[0]) != '0';
    if (!fits) {
      return Numeral.number(decimal(), null, 0);
    }
    BigDecimal whole = new BigDecimal(digits(2));
    boolean decimalMark = separator == (habits.decimalComma() ? ',' : '.');
    if (!decimalMark) {
      return Numeral.number(whole, null, 0);
    }
    return Numeral.number(decimal(), habits.decimalComma() ? whole : null, 0);
  }

  /** Whether the first groups are thousands, or lakhs and crores, between one separator. */
  private boolean grouped(int count, char separator) {
    if (lengths[0] > 3) {
      return false;
    }
    boolean thousands = true;
    boolean indian = separator == ',' && lengths[0] <= 2;
    for (int i = 1; i < count; i++) {
      if (separators[i] != separator) {
        return false;
      }
      thousands &= lengths[i] == 3;
      indian &= lengths[i] == (i == count - 1 ? 3 : 2);
    }
    return thousands || indian;
  }

  private Numeral firstOnly() {
    end = starts[0] + lengths[0];
    groups = 1;
    return interpret();
  }

  private BigDecimal decimal() {
    return new BigDecimal(digits(groups - 1) + '.' + digits(groups - 1, groups));
  }

  private String digits(int count) {
    return digits(0, count);
  }

  private String digits(int from, int to) {
    StringBuilder digits = new StringBuilder();
    for (int g = from; g < to; g++) {
      for (int i = 0; i < lengths[g]; i++) {
        digits.append(text.at(starts[g] + i));
      }
    }
    return digits.toString();
  }

  private int run(int at) {
    int i = at;
    while (PlainText.isDigit(text.around(i))) {
      i++;
    }
    return i - at;
  }

  private int value(int start, int length) {
    int value = 0;
    for (int i = 0; i < length; i++) {
      value = value * 10 + (text.at(start + i) - '0');
    }
    return value;
  }

  private boolean continues(int at, char separator) {
    return text.around(at) == separator && PlainText.isDigit(text.around(at + 1));
  }

  /** Takes in all that is written as one with an identifier. */
  private void skip() {
    while (PlainText.isDigit(text.around(end))
        || (".,:".indexOf(text.around(end)) >= 0 && PlainText.isDigit(text.around(end + 1)))) {
      end++;
    }
  }
}
