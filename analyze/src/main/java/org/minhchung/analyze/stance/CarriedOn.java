package org.minhchung.analyze.stance;

import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;

/** Tells where somebody's words go on over the end of a sentence without a verb of saying. */
final class CarriedOn {
  /** How far back the words may have begun, in sentences. */
  private static final int BACK = 4;

  /** After a sentence that is quoted by this share, the outlet speaks again. */
  private static final double CLOSED = 0.3;

  private static final double MOOD = 0.8;
  private static final double FRAMED = 0.65;
  private static final double ANNOUNCED = 0.55;

  private CarriedOn() {}

  static VoiceReading told(SentenceView s) {
    CueHits here = s.here();
    boolean own =
        here.has(Cue.OBSERVED)
            || here.has(Cue.TRUTH)
            || s.at(-1).has(Cue.CONFIRMED)
            || here.has(Cue.CONFIRMED);
    if (own) {
      return null;
    }
    Hit<Cue> gesture = s.at(-1).first(Cue.GESTURE);
    if (gesture != null && (Questions.asks(s, -2) || Questions.asks(s, -1))) {
      return s.reading(Kind.REPORTED, gesture, -1, FRAMED);
    }
    Hit<Cue> closing = s.at(1).first(Cue.CLOSING);
    int anchor = anchor(s);
    if (anchor == 0) {
      return null;
    }
    Hit<Cue> begun = begun(s.at(anchor));
    if (here.has(Cue.MOOD)) {
      return s.reading(Kind.REPORTED, begun, anchor, MOOD);
    }
    boolean opened = opened(s);
    boolean said = s.at(-1).has(Cue.REPORT) || s.at(-2).has(Cue.REPORT);
    boolean over = closing != null || s.at(1).has(Cue.AUDIENCE);
    boolean told =
        s.at(1).has(Cue.REPORT) || s.at(1).has(Cue.ATTRIBUTION) || s.at(1).has(Cue.HEDGE);
    if (closing != null || (opened && (over || said || told))) {
      return closing == null
          ? s.reading(Kind.REPORTED, begun, anchor, FRAMED)
          : s.reading(Kind.REPORTED, closing, 1, FRAMED);
    }
    boolean announced =
        s.at(-1).has(Cue.OPENER) && s.text(-1).length() <= (s.unspaced() ? 40 : 100);
    return announced && s.article().quotedShare(s.index() - 1) < CLOSED
        ? s.reading(Kind.REPORTED, s.at(-1).first(Cue.OPENER), -1, ANNOUNCED)
        : null;
  }

  private static boolean opened(SentenceView s) {
    for (int back = -1; back >= -BACK - 1; back--) {
      if (s.at(back).has(Cue.OPENER)) {
        return true;
      }
    }
    return false;
  }

  /** The nearest sentence before in which somebody begins to speak, as a distance, or 0. */
  private static int anchor(SentenceView s) {
    for (int back = -1; back >= -BACK && s.index() + back >= 0; back--) {
      boolean closed = s.article().quotedShare(s.index() + back) >= CLOSED;
      if (!closed && begun(s.at(back)) != null) {
        return back;
      }
      if (closed || s.at(back).has(Cue.CONFIRMED) || s.at(back).has(Cue.OBSERVED)) {
        return 0;
      }
    }
    return 0;
  }

  private static Hit<Cue> begun(CueHits hits) {
    Hit<Cue> said = hits.first(Cue.REPORT);
    Hit<Cue> source = said == null ? hits.first(Cue.ATTRIBUTION) : said;
    Hit<Cue> opener = source == null ? hits.first(Cue.OPENER) : source;
    return opener == null ? hits.first(Cue.HEDGE) : opener;
  }
}
