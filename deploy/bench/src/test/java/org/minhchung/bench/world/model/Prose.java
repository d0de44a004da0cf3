package org.minhchung.bench.world.model;

import java.util.Random;

/** Harmless sentences about an invented harbour town, always the same for the same number. */
public final class Prose {
  private static final String[] WHO = {
    "The harbour council", "A ferry captain", "The school board", "An engineer", "The market hall",
    "A night librarian", "The river authority", "A retired teacher", "The tram depot", "A baker"
  };
  private static final String[] DID = {
    "opened",
    "counted",
    "repaired",
    "measured",
    "postponed",
    "painted",
    "discussed",
    "moved",
    "described",
    "welcomed",
    "planned",
    "inspected"
  };
  private static final String[] WHAT = {
    "the old footbridge",
    "a row of lamps",
    "the winter timetable",
    "two small boats",
    "the reading room",
    "a list of trees",
    "the new quay",
    "the autumn budget",
    "a weather mast",
    "the town clock",
    "a set of benches",
    "the lock gates"
  };
  private static final String[] HOW = {
    "before the first frost", "after a long meeting", "with the help of neighbours",
    "for the third time this year", "without any delay", "on a quiet afternoon",
    "while the tide was low", "as the plan of last spring had asked", "in front of many visitors",
    "although the rain had not stopped"
  };

  private Prose() {}

  /** A headline. */
  public static String title(long number) {
    Random random = random(number);
    return pick(random, WHO) + " " + pick(random, DID) + " " + pick(random, WHAT);
  }

  /** A few words for an address. */
  static String slug(long number) {
    return title(number).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  /** Some sentences, about 60 words. */
  public static String paragraph(long number, int index) {
    Random random = random(number * 131 + index);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      text.append(pick(random, WHO))
          .append(' ')
          .append(pick(random, DID))
          .append(' ')
          .append(pick(random, WHAT))
          .append(' ')
          .append(pick(random, HOW))
          .append(i < 4 ? ". " : ".");
    }
    return text.toString();
  }

  private static String pick(Random random, String[] words) {
    return words[random.nextInt(words.length)];
  }

  private static Random random(long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    random.nextInt();
    return random;
  }
}
