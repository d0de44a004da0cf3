package org.minhchung.analyze.stance;

import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;

/** Tells what the sentences around it say is wrong. */
final class Refutations {
  private static final double NEXT = 0.9;
  private static final double BEFORE = 0.85;
  private static final double SPREAD = 0.7;

  /** A refutation stands early in its sentence, in characters. */
  private static final int EARLY = 90;

  private static final int AT_ONCE = 14;

  private Refutations() {}

  /** By the sentence after it, or by one before it that announces something false. */
  static VoiceReading around(SentenceView s) {
    CueHits here = s.here();
    boolean supposed =
        s.begins(here.first(Cue.SUPPOSE), AT_ONCE)
            || s.begins(s.at(-1).first(Cue.SUPPOSE), AT_ONCE);
    if (supposed || here.has(Cue.TRUTH) || here.has(Cue.OBSERVED)) {
      return null;
    }
    Hit<Cue> hoax = s.at(-1).first(Cue.HOAX);
    boolean colon =
        s.text(-1).endsWith(":") || s.text(-1).endsWith("：") || s.text(-1).endsWith("៖");
    boolean refutedBefore = s.at(-1).has(Cue.NEGATION) || s.at(-1).has(Cue.TRUTH);
    if (hoax != null && refutedBefore && !colon) {
      hoax = null;
    }
    boolean message = quotedAlone(s);
    if (hoax == null && (colon || message)) {
      hoax = strong(s.at(-1));
    }
    if (hoax == null && message && !s.at(-1).has(Cue.OPENER)) {
      hoax = s.at(-1).first(Cue.SPREADER);
    }
    if (hoax != null) {
      return s.reading(Kind.REBUTTED, hoax, -1, BEFORE);
    }
    Hit<Cue> own = here.first(Cue.HOAX);
    if (own != null && s.begins(own, AT_ONCE) && colonAfter(s.text(), own.end())) {
      return s.reading(Kind.REBUTTED, own, 0, BEFORE);
    }
    VoiceReading after = after(s);
    return after == null ? spread(s, here) : after;
  }

  /** What pages and posts say, or a rumour that the sentence before announces, put right after. */
  private static VoiceReading spread(SentenceView s, CueHits here) {
    CueHits next = s.at(1);
    Hit<Cue> not = contrary(next);
    if (not == null || here.has(Cue.NEGATION)) {
      return null;
    }
    boolean weakSource = here.has(Cue.REPORT) && (here.has(Cue.SPREADER) || here.has(Cue.RUMOUR));
    boolean announced =
        !here.has(Cue.HEDGE)
            && s.at(-1).has(Cue.RUMOUR)
            && !s.at(-1).has(Cue.DENY)
            && !s.at(-1).has(Cue.CONFIRMED);
    boolean warned =
        !here.has(Cue.REPORT) && !here.has(Cue.HEDGE) && announced(s.article().titleCues());
    return weakSource || announced || warned ? s.reading(Kind.REBUTTED, not, 1, SPREAD) : null;
  }

  private static Hit<Cue> contrary(CueHits next) {
    for (Cue cue : new Cue[] {Cue.NEGATION, Cue.REFUTE, Cue.TRUTH, Cue.ACTUALLY, Cue.CONTRAST}) {
      Hit<Cue> hit = next.first(cue);
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  private static int early(SentenceView s) {
    return s.unspaced() ? EARLY / 2 : EARLY;
  }

  /** The words of a message, with nobody named who says them. */
  private static boolean quotedAlone(SentenceView s) {
    return s.article().quotedShare(s.index()) > 0.9
        && !s.here().has(Cue.REPORT)
        && !s.at(-1).has(Cue.REPORT);
  }

  private static VoiceReading after(SentenceView s) {
    Hit<Cue> next = refutation(s, s.at(1), early(s));
    if (next != null) {
      return s.reading(Kind.REBUTTED, next, 1, NEXT);
    }
    Hit<Cue> later = s.at(2).first(Cue.DENY, hit -> hit.start() <= AT_ONCE);
    if (later != null && s.text(1).length() < EARLY) {
      return s.reading(Kind.REBUTTED, later, 2, BEFORE);
    }
    Hit<Cue> before = strong(s.at(-1));
    Hit<Cue> never = s.at(-1).first(Cue.NEVER);
    boolean goesOn = s.at(1).has(Cue.IMAGE) || s.at(1).has(Cue.ACTUALLY) || s.at(1).has(Cue.TRUTH);
    if ((before != null || never != null) && goesOn) {
      return s.reading(Kind.REBUTTED, before != null ? before : never, -1, BEFORE);
    }
    return null;
  }

  private static boolean colonAfter(String text, int at) {
    int colon = text.indexOf(':', at);
    return colon >= 0 && colon - at < AT_ONCE;
  }

  private static Hit<Cue> strong(CueHits hits) {
    return hits.first(Cue.DENY);
  }

  /**
   * What refutes in the next sentence. Weak words do not: after a named speaker they may tell only
   * that nobody confirms it, after a question that nobody knows.
   */
  private static Hit<Cue> refutation(SentenceView s, CueHits next, int early) {
    Hit<Cue> deny = next.first(Cue.DENY, hit -> hit.start() <= early);
    if (deny != null) {
      return deny;
    }
    CueHits here = s.here();
    boolean sourced = here.has(Cue.REPORT) || here.has(Cue.HEDGE) || here.has(Cue.ATTRIBUTION);
    boolean weak = here.has(Cue.RUMOUR) || here.has(Cue.SPREADER);
    if ((sourced && !weak) || Questions.asks(s, 0)) {
      return null;
    }
    // Most sentences with a negation deny nothing that stood before.
    boolean expected = weak || announced(s.article().titleCues());
    int most = expected ? early : s.unspaced() ? AT_ONCE / 3 : AT_ONCE / 2;
    boolean otherwise =
        next.has(Cue.ACTUALLY)
            || next.has(Cue.NEGATION)
            || next.has(Cue.TRUTH)
            || next.has(Cue.DENY);
    return next.first(
        Cue.REFUTE,
        hit ->
            noun(next, hit)
                ? hit.start() <= AT_ONCE / 2 && (expected || otherwise)
                : hit.start() <= most);
  }

  private static boolean announced(CueHits title) {
    return title.has(Cue.DENY)
        || title.has(Cue.HOAX)
        || title.has(Cue.RUMOUR)
        || title.has(Cue.SPREADER)
        || title.has(Cue.FACTCHECK);
  }

  /** "The photo" refutes where a sentence begins with it and goes on to say what it is. */
  private static boolean noun(CueHits hits, Hit<Cue> cue) {
    return hits.first(Cue.IMAGE, hit -> overlaps(hit, cue)) != null
        || hits.first(Cue.RUMOUR, hit -> overlaps(hit, cue)) != null;
  }

  private static boolean overlaps(Hit<Cue> a, Hit<Cue> b) {
    return a.start() < b.end() && b.start() < a.end();
  }
}
