package org.minhchung.analyze.stance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a phrase of the word lists shows. */
enum Cue {
  /** Somebody says that something is wrong. */
  DEBUNK,
  /** The sentence says the opposite. */
  NEGATION,
  /** A verb of saying; the speaker stands before it. */
  REPORT,
  /** A word such as "according to"; the speaker stands after it. */
  ATTRIBUTION,
  /** The outlet keeps its distance: hearsay, and the moods that mark it. */
  HEDGE,
  /** What follows limits what was said. */
  CONTRAST,
  /** Phrases that only look like one of the others, such as "not only"; passed over. */
  NEUTRAL,
  /** What an outlet goes by that is no speaker: the law, the timetable, size, age. */
  RULE,
  /** Looks back on what was just said: "so the report says". */
  CLOSING,
  /** Somebody or a document begins to tell. */
  OPENER,
  /** Listeners, or the speaker doing something else: the speech is over. */
  AUDIENCE,
  /** An answer without words, after a question. */
  GESTURE,
  /** A form of the verb that carries a report on from the sentence before. */
  MOOD,
  /** The outlet saw it itself. */
  OBSERVED,
  /** The outlet found it so, or otherwise than was said; what follows is its own. */
  CONFIRMED,
  /** Left open: "it is unclear whether". */
  UNCLEAR,
  /** A hypothesis, which the next sentence may carry on. */
  SUPPOSE,
  /** A condition, inside its sentence. */
  IF,
  /** A form of the verb that, with nobody speaking, only supposes. */
  HYPOTHETICAL,
  /** Words that ask without a question mark. */
  ASK,
  /** Doubts the sentence before. */
  DOUBT,
  /** Says that a thing is not true, wherever it stands. */
  DENY,
  /** Never, no such. */
  NEVER,
  /** Says in the sentence after it that a thing is not true. */
  REFUTE,
  /** Announces something false. */
  HOAX,
  /** Contrasts what is true with something denied before. */
  TRUTH,
  /** A rumour, a legend, a message that goes round. */
  RUMOUR,
  /** Pages, accounts and groups, whose word is no source. */
  SPREADER,
  /** A photograph, a video, a chart. */
  IMAGE,
  /** Puts right: "in fact". */
  ACTUALLY,
  /** The outlet's own correction. */
  CORRECTION,
  /** Declares a text to be in jest. */
  LABEL,
  /** So-called. */
  SOCALLED,
  /** Praise too high to be meant. */
  PRAISE,
  /** Words that newspapers hardly use but in irony. */
  WRY,
  /** What stands in quotation marks by it is a title or a word. */
  TITLE,
  /** An animal, spirit or thing, which holds no office. */
  CREATURE,
  /** What only people and institutions do. */
  OFFICE,
  /** The page checks a claim. */
  FACTCHECK;

  /** The cue that a word list calls by this key. */
  static Optional<Cue> of(String key) {
    return Arrays.stream(values())
        .filter(cue -> cue.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst();
  }
}
