package org.minhchung.bench.texts;

/** Texts of characters that are not what they seem. */
final class Glyphs {
  private static final String MARKS =
      "\u0300\u0301\u0316\u0323\u0327\u0328\u0345\u0334\u031b\u05b0\u064b\u0e38\u0e48\u0f71\u3099\u1dfa\u0489\u0903";
  private static final String BIDI =
      "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c";
  private static final String INVISIBLE =
      "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e\u2063\ufe0f\u115f";

  private Glyphs() {}

  static void sameMark(Ink ink) {
    String mark = ink.one(MARKS);
    ink.flood("", () -> mark);
  }

  static void marks(Ink ink) {
    ink.flood("", () -> ink.one(MARKS));
  }

  static void marked(Ink ink) {
    ink.flood(" ", () -> among(ink, MARKS, 20));
  }

  static void loneSurrogates(Ink ink) {
    String half = ink.one("\ud83d", "\ude00", "\udc00\ud800");
    ink.flood("", () -> half);
  }

  static void brokenPairs(Ink ink) {
    ink.flood(
        " ",
        () ->
            ink.word() + ink.one("\ud83d", "\ude00", "\udbff", "\udc00") + ink.one(" ", ". ", ""));
  }

  static void directions(Ink ink) {
    ink.flood("", () -> ink.one(BIDI));
  }

  static void turned(Ink ink) {
    ink.flood(" ", () -> among(ink, BIDI, 1));
  }

  static void invisible(Ink ink) {
    ink.flood("", () -> ink.one(INVISIBLE));
  }

  static void invisibleAmong(Ink ink) {
    ink.flood(" ", () -> among(ink, INVISIBLE, 1));
  }

  static void joined(Ink ink) {
    ink.flood(
        "",
        () ->
            ink.one(
                "👩\u200d", "👨\u200d👩\u200d", "🏳\ufe0f\u200d", "🇻🇳", "👍🏽\u200d", "é\u200d"));
  }

  static void jamo(Ink ink) {
    ink.flood("", () -> ink.one("ᄀ", "ᅡ", "ᆨ", "ᅟ", "ᅠ", "\u1160", "ㄱ", "각", "\ud7b0"));
  }

  static void expanding(Ink ink) {
    String wide =
        ink.one(
            "\ufdfa", "ﬃ", "\u0390", "\u1e9e", "İ", "㍿", "½", "\u1fb7", "\u33ff", "ⅷ", "\u2a74",
            "각");
    ink.flood("", () -> wide);
  }

  static void controls(Ink ink) {
    ink.flood(
        "",
        () ->
            ink.one(
                "\u0000", "\u0007", "\u001b[", "\u0085", "\ufffe", "\uffff", "\ufffd", "\u001f"));
  }

  static void noise(Ink ink) {
    ink.flood("", () -> String.valueOf((char) ink.random().nextInt(0x10000)));
  }

  static void planes(Ink ink) {
    ink.flood("", () -> Character.toString(0x10000 + ink.random().nextInt(0x2000) * 0x40));
  }

  static void unspaced(Ink ink) {
    int[] blocks = {0x4e00, 0x0e01, 0x0e81, 0x1780, 0x1000, 0x3041, 0x30a1, 0xac00, 0x0621, 0x0905};
    int block = blocks[ink.random().nextInt(blocks.length)];
    ink.flood("", () -> Character.toString(block + ink.random().nextInt(40)));
  }

  static void mixedScripts(Ink ink) {
    ink.flood("", () -> ink.one("aа", "ο", "人", "ก", "ا", "я", "ｖ", "ᴠ", "ⓥ", "𝐕", "가", "ह"));
  }

  private static String among(Ink ink, String glyphs, int each) {
    StringBuilder b = new StringBuilder();
    ink.word()
        .codePoints()
        .forEach(
            c -> {
              b.appendCodePoint(c);
              for (int i = 0; i < each; i++) {
                b.append(ink.one(glyphs));
              }
            });
    return b.append(' ').toString();
  }
}
