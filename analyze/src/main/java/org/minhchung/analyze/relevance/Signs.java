package org.minhchung.analyze.relevance;

/**
 * What one sentence shows.
 *
 * @param weight the greatest weight of a name in it, 0 to 1
 * @param mentions the sum of the weights
 * @param names whether it says something of Vietnam by name; a list of countries and the place of a
 *     meeting do not
 * @param named whether it has such a name at all, be it in a list
 * @param plain whether the country's name is the only one
 * @param leads whether a name stands where the subject does, so that "it" may go on with it
 * @param carries whether it may go on about a country named before
 * @param elsewhere whether it names another place
 * @param war whether it speaks of the Vietnam War
 * @param today whether it names what belongs to Vietnam today, or a year after the war
 * @param soldierly how many words of a soldier's life, or of any war, it has
 * @param wartime whether it names a year of the war, in which nobody was born, or its politics
 * @param diaspora whether it speaks of a Vietnamese community elsewhere
 */
record Signs(
    double weight,
    double mentions,
    boolean names,
    boolean named,
    boolean plain,
    boolean leads,
    Carries carries,
    boolean elsewhere,
    boolean war,
    boolean today,
    int soldierly,
    boolean wartime,
    boolean diaspora) {

  /** How a sentence goes on with the one before. */
  enum Carries {
    NOT,
    /** It begins with "it" or the like, and goes on with a subject. */
    FIRST,
    /** It says "there", "the country" or the like. */
    PLACE
  }

  /** Whether it has anything Vietnamese in it. */
  boolean mentioned() {
    return mentions > 0;
  }

  Signs withWar() {
    return with(true, diaspora);
  }

  Signs withDiaspora() {
    return with(war, true);
  }

  private Signs with(boolean ofWar, boolean ofDiaspora) {
    return new Signs(
        weight,
        mentions,
        names,
        named,
        plain,
        leads,
        carries,
        elsewhere,
        ofWar,
        today,
        soldierly,
        wartime,
        ofDiaspora);
  }
}
