package org.minhchung.bench.texts;

/** The kinds of hostile text. */
enum TextKind {
  ONE_SENTENCE(Lengths::oneSentence),
  NO_SPACES(Lengths::noSpaces),
  ONE_LETTER(Lengths::oneLetter),
  NAMES_JOINED(Lengths::names),
  NAMES_APART(Lengths::namesApart),
  EMPTY_LINES(Lengths::emptyLines),
  SHORT_LINES(Lengths::shortLines),
  SHORT_SENTENCES(Lengths::shortSentences),
  SENTENCES(Lengths::sentences),
  CLAIMS(Lengths::claims),
  A_LANGUAGE_EACH_LINE(Lengths::oneLineEach),
  DIFFERENT_WORDS(Lengths::differentWords),
  SPACES(Lengths::spaces),
  QUOTES_OPENED(Signs::opened),
  QUOTES_OPENED_BEFORE_WORDS(Signs::openedWords),
  QUOTES_OF_ALL_KINDS(Signs::anyQuotes),
  QUOTED_WORDS(Signs::quotedWords),
  QUOTED_SENTENCES(Signs::quotedSentences),
  STOPS(Signs::stops),
  BRACKETS(Signs::brackets),
  ENCLOSED(Signs::enclosed),
  ABBREVIATIONS(Signs::abbreviations),
  DASHES(Signs::dashes),
  ADDRESSES(Signs::addresses),
  APOSTROPHES(Signs::apostrophes),
  EXPRESSION_BOMBS(Signs::bombs),
  DIGITS(Figures::digits),
  ONE_DIGIT(Figures::sameDigit),
  AMOUNTS(Figures::amounts),
  NUMBER_WORDS(Figures::words),
  ONE_NUMBER_WORD(Figures::oneWord),
  DATES(Figures::dates),
  CODES(Figures::codes),
  ONE_MARK(Glyphs::sameMark),
  COMBINING_MARKS(Glyphs::marks),
  MARKED_LETTERS(Glyphs::marked),
  LONE_SURROGATES(Glyphs::loneSurrogates),
  BROKEN_PAIRS(Glyphs::brokenPairs),
  DIRECTIONS(Glyphs::directions),
  DIRECTIONS_AMONG_LETTERS(Glyphs::turned),
  ZERO_WIDTH(Glyphs::invisible),
  ZERO_WIDTH_AMONG_LETTERS(Glyphs::invisibleAmong),
  JOINED_EMOJI(Glyphs::joined),
  JAMO(Glyphs::jamo),
  EXPANDING(Glyphs::expanding),
  CONTROLS(Glyphs::controls),
  NOISE(Glyphs::noise),
  OTHER_PLANES(Glyphs::planes),
  ONE_SCRIPT_WITHOUT_SPACES(Glyphs::unspaced),
  MIXED_SCRIPTS(Glyphs::mixedScripts);

  private final Scribe scribe;

  TextKind(Scribe scribe) {
    this.scribe = scribe;
  }

  Scribe scribe() {
    return scribe;
  }
}
