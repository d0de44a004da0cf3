package org.minhchung.analyze.stance;

import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;

/** Tells what the outlet says is wrong. */
final class Denials {
  private static final double NEXT = 0.9;
  private static final double BEFORE = 0.85;
  private static final double HERE = 0.9;
  private static final double PUT_RIGHT = 0.85;
  private static final double NEVER = 0.7;
  private static final double CHECKED = 0.6;

  /** A refutation stands early in its sentence, in characters. */
  private static final int EARLY = 90;

  private static final int AT_ONCE = 14;

  private Denials() {}

  /** By the sentence after it, or by one before it that announces something false. */
  static VoiceReading around(SentenceView s) {
    CueHits here = s.here();
    boolean supposed =
        s.begins(here.first(Cue.SUPPOSE), AT_ONCE) || s.begins(s.at(-1).first(Cue.SUPPOSE), AT_ONCE);
    if (supposed || here.has(Cue.TRUTH) || here.has(Cue.OBSERVED)) {
      return null;
    }
    Hit<Cue> hoax = s.at(-1).first(Cue.HOAX);
    boolean colon = s.text(-1).endsWith(":") || s.text(-1).endsWith("：") || s.text(-1).endsWith("៖");
    boolean refutedBefore = s.at(-1).has(Cue.NEGATION) || s.at(-1).has(Cue.TRUTH);
    if (hoax != null && refutedBefore && !colon) {
      hoax = null;
    }
    if (hoax == null && (colon || quotedAlone(s))) {
      hoax = strong(s.at(-1));
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
    boolean weakSource =
        here.has(Cue.REPORT) && (here.has(Cue.SPREADER) || here.has(Cue.RUMOUR));
    boolean announced =
        !here.has(Cue.HEDGE)
            && s.at(-1).has(Cue.RUMOUR)
            && !s.at(-1).has(Cue.DENY)
            && !s.at(-1).has(Cue.CONFIRMED);
    CueHits title = s.article().titleCues();
    boolean warned =
        !here.has(Cue.REPORT)
            && !here.has(Cue.HEDGE)
            && (title.has(Cue.DENY)
                || title.has(Cue.HOAX)
                || title.has(Cue.RUMOUR)
                || title.has(Cue.SPREADER)
                || title.has(Cue.FACTCHECK));
    return weakSource || announced || warned ? s.reading(Kind.REBUTTED, not, 1, NEVER) : null;
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
    return next.first(
        Cue.REFUTE,
        hit -> hit.start() <= (noun(next, hit) ? AT_ONCE / 2 : early));
  }

  /** "The photo" refutes where a sentence begins with it. */
  private static boolean noun(CueHits hits, Hit<Cue> cue) {
    return hits.first(Cue.IMAGE, hit -> overlaps(hit, cue)) != null
        || hits.first(Cue.RUMOUR, hit -> overlaps(hit, cue)) != null;
  }

  /** In the sentence itself, unless it only reports that somebody says so. */
  static VoiceReading here(SentenceView s) {
    CueHits here = s.here();
    Hit<Cue> deny = here.first(Cue.DENY);
    if (deny != null && !reported(s, here, deny)) {
      return s.reading(Kind.REBUTTED, deny, 0, HERE);
    }
    Hit<Cue> actually = here.first(Cue.ACTUALLY);
    if (actually == null) {
      actually = here.first(Cue.TRUTH);
    }
    boolean shown = here.has(Cue.IMAGE) || here.has(Cue.RUMOUR) || here.has(Cue.SPREADER);
    if (actually != null && shown && !reported(s, here, actually)) {
      return s.reading(Kind.REBUTTED, actually, 0, PUT_RIGHT);
    }
    Hit<Cue> correction = here.first(Cue.CORRECTION);
    Hit<Cue> head = s.article().titleCues().first(Cue.CORRECTION);
    boolean putRight =
        head != null
            || s.at(1).has(Cue.CORRECTION)
            || here.has(Cue.DENY)
            || here.has(Cue.TRUTH)
            || here.has(Cue.CONTRAST);
    if (correction != null && putRight) {
      return s.reading(Kind.REBUTTED, correction, 0, PUT_RIGHT);
    }
    Hit<Cue> rumour = here.first(Cue.RUMOUR);
    boolean not = here.has(Cue.NEGATION) || here.has(Cue.NEVER);
    if (rumour != null && not && !reported(s, here, rumour) && !here.has(Cue.HEDGE)) {
      return s.reading(Kind.REBUTTED, rumour, 0, NEVER);
    }
    // Whoever begins with the rumour itself has something to say about it.
    boolean subject = rumour != null && s.begins(rumour, AT_ONCE) && !here.has(Cue.HEDGE);
    return subject && !here.has(Cue.REPORT) && !here.has(Cue.OPENER)
        ? s.reading(Kind.REBUTTED, rumour, 0, CHECKED)
        : null;
  }

  /** Whether a named speaker says it: before the cue, or in a tag at the end. */
  private static boolean reported(SentenceView s, CueHits hits, Hit<Cue> cue) {
    int subject =
        Math.min(
            start(hits.first(Cue.SPREADER)),
            Math.min(start(hits.first(Cue.RUMOUR)), start(hits.first(Cue.IMAGE))));
    boolean before =
        hits.first(
                Cue.REPORT,
                hit ->
                    hit.end() <= cue.start() && hit.start() < subject && !overlaps(hit, cue))
            != null;
    int tail = Math.max(s.text().length() * 3 / 4, cue.end() + 10);
    return before || hits.first(Cue.REPORT, hit -> hit.start() >= tail) != null;
  }

  private static int start(Hit<Cue> hit) {
    return hit == null ? Integer.MAX_VALUE : hit.start();
  }

  private static boolean overlaps(Hit<Cue> a, Hit<Cue> b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  /** "No such lease was ever signed." */
  static VoiceReading never(SentenceView s) {
    Hit<Cue> never = s.here().first(Cue.NEVER);
    return never == null ? null : s.reading(Kind.REBUTTED, never, 0, NEVER);
  }

  /** A page that checks facts states the claim before it judges it. */
  static VoiceReading checked(SentenceView s) {
    CueHits title = s.article().titleCues();
    Hit<Cue> label = title.first(Cue.FACTCHECK);
    boolean checks = s.article().checksFacts() || label != null;
    boolean own = s.here().has(Cue.TRUTH) || s.here().has(Cue.OBSERVED);
    if (!checks || own || s.index() > 0) {
      return null;
    }
    return label == null
        ? s.reading(Kind.REBUTTED, null, 0, CHECKED)
        : s.inTitle(Kind.REBUTTED, label, CHECKED);
  }
}
