package org.minhchung.bench.texts;

/** Texts in which something never ends, or ends all the time. */
final class Lengths {
  private Lengths() {}

  static void oneSentence(Ink ink) {
    ink.flood(" ", () -> ink.word() + " ");
  }

  static void noSpaces(Ink ink) {
    ink.flood("", ink::word);
  }

  static void oneLetter(Ink ink) {
    String letter = ink.one("a", "A", "ấ", "ж", "人", "ก", "ក", "가", "ا", "ह", "ß", "İ");
    ink.flood("", () -> letter);
  }

  static void names(Ink ink) {
    String country =
        ink.one(ink.country(), "Vietnam", "Việt Nam", "越南", "베트남", "فيتنام", "Вьетнам");
    ink.flood("", () -> country);
  }

  static void namesApart(Ink ink) {
    String joint = ink.one(" ", ", ", ". ", "\n", "-", "、");
    ink.flood(joint, () -> ink.one("Vietnam", "Laos", "Hà Nội", "Thailand", "中国", "Huế") + joint);
  }

  static void emptyLines(Ink ink) {
    String end = ink.one("\n", "\n \n", "\r\n", "\u2028", "\u0085");
    ink.flood("\n", () -> end);
  }

  static void shortLines(Ink ink) {
    String end = ink.one("\n", ".\n", "?\n", "”\n", ": \n");
    ink.flood("\n", () -> ink.one("a", "B", "9", "人", "“") + end);
  }

  static void shortSentences(Ink ink) {
    String end = ink.one(". ", "! ", "。", "? ", "។ ", "। ", "… ");
    ink.flood(" ", () -> ink.one("A", "No", "Ok", "是", "Ja") + end);
  }

  static void sentences(Ink ink) {
    ink.flood(" ", () -> ink.sentence() + " ");
  }

  static void claims(Ink ink) {
    ink.flood(" ", () -> ink.claim() + " ");
  }

  static void oneLineEach(Ink ink) {
    ink.flood("\n", () -> ink.foreign() + "\n");
  }

  static void differentWords(Ink ink) {
    String end = ink.one(" ", " ", ". ");
    ink.flood(
        " ", () -> Long.toString(ink.random().nextLong() >>> 20, 36).replaceAll("\\d", "") + end);
  }

  static void spaces(Ink ink) {
    String space = ink.one(" ", "\t", "\u00a0", "\u3000", "\u2003", " \u00a0", "\u000b");
    ink.flood(" ", () -> ink.random().nextInt(200) == 0 ? ink.word() : space);
  }
}
