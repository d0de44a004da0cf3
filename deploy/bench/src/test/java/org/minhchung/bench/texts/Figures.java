package org.minhchung.bench.texts;

/** Texts of numbers, dates and units. */
final class Figures {
  private static final String[] WORDS = {
    "triệu ",
    "nghìn tỷ ",
    "million ",
    "hundred thousand ",
    "萬",
    "億",
    "千百",
    "百万",
    "ล้าน",
    "juta ",
    "миллион ",
    "Mrd. ",
    "крор ",
    "करोड़ ",
    "مليون ",
    "만",
    "hundert",
    "tausendund",
    "vingt-quatre ",
    "half a ",
    "phần trăm ",
    "più di ",
    "almost ",
    "between ",
    "to ",
    "from "
  };

  private Figures() {}

  static void digits(Ink ink) {
    ink.flood("", () -> ink.one("0123456789", "٠١٢٣٤٥٦٧٨٩", "०१२३"));
  }

  static void sameDigit(Ink ink) {
    String digit = ink.one("1", "0", "9", "٩", "๙", "1.", "1,", "1 ", "1'", "1\u202f", "-1", "+1");
    ink.flood("", () -> digit);
  }

  static void amounts(Ink ink) {
    ink.flood(
        " ",
        () ->
            ink.random().nextInt(100_000)
                + ink.one("", ".5", ",000", ",000.00", "%", " %", "kg", " km²", " USD", "€", "tr")
                + ink.one(" ", ", ", " - ", " to ", "/", " x "));
  }

  static void words(Ink ink) {
    ink.flood(" ", () -> ink.one(WORDS));
  }

  static void oneWord(Ink ink) {
    String word = ink.one(WORDS);
    ink.flood("", () -> word);
  }

  static void dates(Ink ink) {
    ink.flood(
        " ",
        () ->
            ink.one(
                    "1/2/2024",
                    "30.4.1975",
                    "2024年5月",
                    "năm 1968",
                    "May 5, ",
                    "5 мая ",
                    "1975-",
                    "thế kỷ XX")
                + ink.one(" ", "", ", ", "-"));
  }

  static void codes(Ink ink) {
    ink.flood(
        " ",
        () ->
            ink.one("U", "F-", "Covid-", "/", "#", "A")
                + ink.random().nextInt(99)
                + ink.one(" ", "", "-"));
  }
}
