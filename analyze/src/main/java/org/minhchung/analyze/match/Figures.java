package org.minhchung.analyze.match;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a text: years apart from other quantities, since a year only ever contradicts a
 * year.
 *
 * @param years such as {@code 2023}
 * @param quantities all others, without thousands separators
 */
record Figures(Set<String> years, Set<String> quantities) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\d])(?<!\\p{L}-)(?:\\d{1,3}(?:[., ]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?)");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[., ]\\d{3})+");
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");

  static Figures of(String text, String language) {
    Set<String> years = new HashSet<>();
    Set<String> quantities = new HashSet<>();
    String plain = asciiDigits(Normalizer.normalize(text, Normalizer.Form.NFKC));
    // Scripts without spaces run into their numbers: 2023年5月.
    plain = UNSPACED.matcher(plain).replaceAll(" ");
    Matcher numbers = NUMBER.matcher(plain);
    while (numbers.find()) {
      String number = plainNumber(numbers.group());
      if (number.matches("(19|20)\\d\\d")) {
        years.add(number);
      } else if (number.matches("2[45]\\d\\d") && Languages.primary(language).equals("th")) {
        years.add(Integer.toString(Integer.parseInt(number) - 543));
      } else {
        quantities.add(number);
      }
    }
    return new Figures(Set.copyOf(years), Set.copyOf(quantities));
  }

  /**
   * How well the numbers of a sentence fit those of a claim: 0 they contradict, 0.5 nothing to
   * compare, 1 every number of the claim is there.
   */
  double agreement(Figures sentence) {
    int all = years.size() + quantities.size();
    if (all == 0 || (sentence.years.isEmpty() && sentence.quantities.isEmpty())) {
      return 0.5;
    }
    if (contradict(years, sentence.years) || contradict(quantities, sentence.quantities)) {
      return 0;
    }
    long shared =
        years.stream().filter(sentence.years::contains).count()
            + quantities.stream().filter(sentence.quantities::contains).count();
    return 0.5 + 0.5 * shared / all;
  }

  private static boolean contradict(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
  }

  private static String asciiDigits(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                ascii.appendCodePoint(
                    Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                        ? '0' + Character.digit(c, 10)
                        : c));
    return ascii.toString();
  }

  private static String plainNumber(String number) {
    if (GROUPED.matcher(number).matches()) {
      return number.replaceAll("[., ]", "");
    }
    return number.replace(',', '.').replaceAll("\\.0+$", "");
  }
}
