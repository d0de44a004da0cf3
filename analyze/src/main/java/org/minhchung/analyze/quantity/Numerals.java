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
  private static final String HAN_DIGITS = "〇一二三四五六七八九";

  private final PlainText text;
  private final QuantityWords.Habits habits;
  private final WrittenDates dates;
  private final int[] starts = new int[MOST_GROUPS];
  private final int[] lengths = new int[MOST_GROUPS];
  private final char[] separators = new char[MOST_GROUPS];
  private int groups;
  private int end;

  Numerals(PlainText text, QuantityWords.Habits habits) {
    this.text = text;
    this.habits = habits;
    this.dates = new WrittenDates(text, habits.monthFirst());
  }

  /** After the last character of the numeral that was read last. */
  int end() {
    return end;
  }

  /** Reads the numeral that begins at a digit. */
  Numeral read(int start) {
    Numeral shaped = dates.read(start);
    if (shaped != null) {
      end = dates.end();
      if (shaped.shape() == Numeral.Shape.OTHER) {
        skip();
      }
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

  private void gather(int start) {
    groups = 0;
    int at = start;
    while (groups < MOST_GROUPS) {
      starts[groups] = at;
      lengths[groups] = text.digits(at);
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
    int next = text.digits(at + 1);
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

  /** Takes in all that is written as one with an identifier. */
  private void skip() {
    while (PlainText.isDigit(text.around(end))
        || (".,:".indexOf(text.around(end)) >= 0 && PlainText.isDigit(text.around(end + 1)))) {
      end++;
    }
  }
}
