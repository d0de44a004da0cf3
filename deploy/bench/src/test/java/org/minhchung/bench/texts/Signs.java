package org.minhchung.bench.texts;

/** Texts of marks, stops and brackets. */
final class Signs {
  private static final String QUOTES = "“”„‟\"«»‹›「」『』‘’‚〝〟'";

  private Signs() {}

  static void opened(Ink ink) {
    String mark = ink.one("“", "„", "«", "「", "『", "‘", "〝", "\"");
    ink.flood("", () -> mark);
  }

  static void openedWords(Ink ink) {
    String mark = ink.one("“", "„", "«", "「", " \"", "‘");
    ink.flood(" ", () -> mark + ink.word() + " ");
  }

  static void anyQuotes(Ink ink) {
    ink.flood(" ", () -> ink.one(QUOTES) + (ink.random().nextInt(4) == 0 ? " " : ""));
  }

  static void quotedWords(Ink ink) {
    String opens = ink.one("“", "«", "「", "\"");
    String closes =
        opens.equals("“") ? "”" : opens.equals("«") ? "»" : opens.equals("「") ? "」" : "\"";
    String joint = ink.one(" ", ". ", ", ");
    ink.flood(joint, () -> opens + ink.word() + closes + joint);
  }

  static void quotedSentences(Ink ink) {
    ink.flood("\n", () -> "“" + ink.sentence() + "” " + ink.one("\n", "", "said X. "));
  }

  static void stops(Ink ink) {
    String stop = ink.one(".", "!", "?", "。", "…", "!?", "·", ". ", "… ", "؟", "។");
    ink.flood(" ", () -> stop);
  }

  static void brackets(Ink ink) {
    String bracket = ink.one("(", "（", "[", "((", "()", "( ", "(a", ")");
    ink.flood(" ", () -> bracket);
  }

  static void enclosed(Ink ink) {
    ink.flood(" ", () -> ink.word() + " (" + ink.word() + ". " + ink.word() + ") ");
  }

  static void abbreviations(Ink ink) {
    String end = ink.one(" ", "", "\u00a0");
    ink.flood(
        " ", () -> ink.one("a.", "Dr.", "н.", "z.B.", "U.S.", "st.", "p.", "EE.", "1.") + end);
  }

  static void dashes(Ink ink) {
    String dash = ink.one("-", "—", "- ", "— ", " - a (@b", "— a (@b) c ", "_");
    ink.flood(" ", () -> dash);
  }

  static void addresses(Ink ink) {
    String part =
        ink.one("a.", "a@", "www.a.", "https://", "http://a/", "@a ", "a@b.", "pic.twitter.com/");
    ink.flood(" ", () -> part);
  }

  static void apostrophes(Ink ink) {
    String part = ink.one("l'", "’a", "'", "d’’", "a'b’");
    ink.flood("", () -> part);
  }

  static void bombs(Ink ink) {
    String bomb =
        ink.one(
            "aaaaaaaaaaaaaaaa!",
            "a a a a a a a ",
            ",,,,,,,,",
            "1,1,1,1,1.",
            "A. A. A. ",
            "Aa Aa Aa ",
            "(a)(a)(a)",
            "Ll.Ll.Ll.Ll",
            "HANOI, HANOI, ",
            "HANOI-",
            "1111-",
            "a.a.a.a",
            "\\w+\\w+",
            "<<<<<<<<",
            "a\u0301\u0301.",
            "x/x/x/",
            "born in ",
            "IVXIVX",
            "da da ");
    ink.flood("", () -> bomb);
  }
}
