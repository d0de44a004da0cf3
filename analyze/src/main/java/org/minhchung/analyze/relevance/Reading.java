package org.minhchung.analyze.relevance;

/**
 * What was counted in an article.
 *
 * @param title the greatest weight of a name in the title, 0 to 1
 * @param opening the greatest weight of a name in the first sentence, 0 to 1
 * @param lead the greatest weight of a name in the first sentences, 0 to 1
 * @param mentions names in the text, by weight
 * @param sentences how many there are
 * @param naming of them, with a name of Vietnam or of something Vietnamese
 * @param war of the naming ones, about the Vietnam War
 * @param diaspora of the naming ones, about Vietnamese communities elsewhere
 * @param warTitle whether the title speaks of the war
 */
record Reading(
    double title,
    double opening,
    double lead,
    double mentions,
    int sentences,
    int naming,
    int war,
    int diaspora,
    boolean warTitle) {

  /** From a sixth of all sentences on, more do not make an article more about Vietnam. */
  private static final double FULL_SHARE = 1.0 / 6;

  private static final double FULL_MENTIONS = 8;
  private static final int FEW_SENTENCES = 4;

  /** 0 to 1: each kind of evidence takes its share of what the others left open. */
  double score() {
    double share = sentences == 0 ? 0 : (double) naming / sentences;
    double open =
        (1 - 0.5 * title)
            * (1 - 0.3 * lead)
            * (1 - 0.5 * Math.min(1, share / FULL_SHARE))
            * (1 - 0.4 * Math.min(1, mentions / FULL_MENTIONS));
    return once() && opening == 0 ? (1 - open) / 2 : 1 - open;
  }

  /** One sentence of a longer article whose title says nothing of Vietnam. */
  boolean once() {
    return naming <= 1 && title == 0 && sentences > FEW_SENTENCES;
  }

  boolean mostlyWar() {
    return naming == 0 ? warTitle : 2 * war >= naming || (warTitle && 3 * war >= naming);
  }

  boolean mostlyDiaspora() {
    return naming > 0 && 2 * diaspora >= naming;
  }
}
