package org.minhchung.bench.hostile;

/** The kinds of hostile document, each with how much of it the worst one has. */
enum Kind {
  DEEP_BLOCKS(100_000, Nesting::blocks),
  DEEP_INLINE(100_000, Nesting::inline),
  DEEP_MIXED(100_000, Nesting::mixed),
  DEEP_TABLES(100_000, Nesting::tables),
  DEEP_LISTS(100_000, Nesting::lists),
  DEEP_SVG_AND_MATH(100_000, Nesting::foreign),
  DEEP_TEMPLATES(100_000, Nesting::hidden),
  DEEP_SELECTS(100_000, Nesting::choices),
  FORMATTING_BOMB(30_000, Nesting::formatting),
  MISNESTED(60_000, Nesting::misnested),
  LINKS(200_000, Crowds::links),
  BREAKS(200_000, Crowds::breaks),
  PARAGRAPHS(150_000, Crowds::paragraphs),
  TEXT_NODES(1_000_000, Crowds::textNodes),
  GIANT_TABLE(400_000, Crowds::cells),
  COMMENTS(300_000, Crowds::comments),
  HEADINGS(150_000, Crowds::headings),
  METAS(100_000, Crowds::metas),
  TITLES(100_000, Crowds::titles),
  DOCTYPES(200_000, Crowds::doctypes),
  FRAMESETS(200_000, Crowds::framesets),
  MEDIA(100_000, Crowds::media),
  ATTRIBUTES(100_000, Crowds::attributes),
  CLASSES(500_000, Crowds::classes),
  LONG_ATTRIBUTE(10_000_000, Crowds::longAttribute),
  LONG_NAME(5_000_000, Crowds::longName),
  SCRIPTS(100_000, Raw::scripts),
  PLAIN_TEXT(500_000, Raw::plain),
  CDATA(300_000, Raw::sections),
  ENTITIES(1_000_000, Raw::entities),
  UNFINISHED(1_000_000, Raw::unfinished),
  LONG_TEXT(10_000_000, Raw::longText),
  SPACES(5_000_000, Raw::spaces),
  JSON_DEEP(100_000, Statements::deep),
  JSON_WIDE(200_000, Statements::wide),
  JSON_KEYS(100_000, Statements::keys),
  JSON_NUMBERS(3_000_000, Statements::numbers),
  JSON_BLOCKS(50_000, Statements::scripts),
  JSON_BODY(500_000, Statements::bodies),
  JSON_BLANKS(1_000_000, Statements::blanks),
  DATES(2_000_000, Statements::dates),
  STRANGE_DATES(50_000, Statements::strangeDates),
  SEPARATORS(300_000, Statements::separators),
  BYLINES(300_000, Statements::bylines),
  ADDRESSES(200_000, Statements::addresses),
  ODD_CHARACTERS(2_000_000, Glyphs::run),
  ODD_CHARACTERS_AMONG_TEXT(50_000, Glyphs::among),
  LYING_CHARSET(Damage::lies),
  BROKEN_CHARSET(Damage::brokenSets),
  NULS(Damage::nuls),
  NOISE(Damage::onlyNoise),
  FLIPPED_BITS(Damage::flips),
  SPLICED(Damage::splices),
  INSERTED_TOKENS(Damage::tokens),
  CUT_OFF(Damage::cut);

  /** Paragraphs of the greatest page that is damaged. */
  private static final int GREATEST_PAGE = 3_000;

  private final int greatest;
  private final Flood flood;
  private final Damage damage;

  Kind(int greatest, Flood flood) {
    this.greatest = greatest;
    this.flood = flood;
    this.damage = Damage::nothing;
  }

  Kind(Damage damage) {
    this.greatest = GREATEST_PAGE;
    this.flood = null;
    this.damage = damage;
  }

  /** How much the worst document has: levels, elements, characters or paragraphs. */
  int greatest() {
    return greatest;
  }

  /** Whether it spoils a good page rather than swamp one. */
  boolean isDamage() {
    return flood == null;
  }

  Flood flood() {
    return flood;
  }

  Damage damage() {
    return damage;
  }
}
