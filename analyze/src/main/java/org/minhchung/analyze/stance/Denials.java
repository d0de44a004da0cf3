package org.minhchung.analyze.stance;

import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;

/** Tells what the sentence itself, or the page, says is wrong. */
final class Denials {
  private static final double HERE = 0.9;
  private static final double PUT_RIGHT = 0.85;
  private static final double NEVER = 0.7;
  private static final double CHECKED = 0.6;

  private static final int AT_ONCE = 14;

  private Denials() {}

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
    Hit<Cue> never = here.first(Cue.NEVER);
    boolean legend = s.at(-1).has(Cue.RUMOUR) || s.article().titleCues().has(Cue.RUMOUR);
    if (never != null
        && legend
        && here.first(Cue.REPORT, hit -> hit.start() < never.start()) == null) {
      return s.reading(Kind.REBUTTED, never, 0, NEVER);
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
                hit -> hit.end() <= cue.start() && hit.start() < subject && !overlaps(hit, cue))
            != null;
    int tail = Math.max(s.text().length() * 3 / 4, cue.end() + 10);
    boolean tagged =
        subject == Integer.MAX_VALUE && hits.first(Cue.REPORT, hit -> hit.start() >= tail) != null;
    return before || tagged;
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
