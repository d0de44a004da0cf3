package org.minhchung.analyze.stance;

import java.util.Set;
import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;

/** Tells what is asked, left open or supposed. */
final class Questions {
  private static final String MARKS = "?？؟";
  private static final double ASKED = 0.95;
  private static final double OPEN = 0.9;
  private static final double SUPPOSED = 0.85;
  private static final double CARRIED = 0.75;
  private static final double GUESSED = 0.55;
  private static final int AT_ONCE = 14;
  private static final int AT_END = 6;

  /** Where a word for "if" means nothing else, so that it counts behind the main clause too. */
  private static final Set<String> ANYWHERE =
      Set.of("en", "fr", "es", "ru", "vi", "id", "ms", "ko", "ja", "zh", "th", "lo", "km", "ar");

  private Questions() {}

  /** Asked outright, or left open. */
  static VoiceReading open(SentenceView s) {
    String text = s.text();
    if (asks(s, 0)) {
      int at = Math.max(0, lastMark(text));
      return new VoiceReading(Kind.QUESTIONED, null, null, s.mark(new Span(at, at + 1), 0), ASKED);
    }
    CueHits here = s.here();
    Hit<Cue> unclear = here.first(Cue.UNCLEAR);
    if (unclear != null) {
      return s.reading(Kind.QUESTIONED, unclear, 0, OPEN);
    }
    int end = text.length() - AT_END;
    Hit<Cue> ask =
        here.first(
            Cue.ASK, hit -> hit.end() >= end || (hit.start() <= AT_ONCE && freeStanding(s, hit)));
    boolean exclaims = "!！".indexOf(SentenceView.lastSign(text)) >= 0;
    if (ask != null && !exclaims && s.article().quotedShare(s.index()) < 0.5) {
      return s.reading(Kind.QUESTIONED, ask, 0, OPEN);
    }
    Hit<Cue> doubt = s.at(1).first(Cue.DOUBT, hit -> hit.start() <= AT_ONCE);
    return doubt == null ? null : s.reading(Kind.QUESTIONED, doubt, 1, SUPPOSED);
  }

  private static boolean freeStanding(SentenceView s, Hit<Cue> hit) {
    return s.unspaced()
        || hit.start() == 0
        || !Character.isLetter(s.text().charAt(hit.start() - 1));
  }

  /** Whether the sentence at a distance ends as a question of the outlet's. */
  static boolean asks(SentenceView s, int distance) {
    String text = s.text(distance);
    if (text.isEmpty() || MARKS.indexOf(SentenceView.lastSign(text)) < 0) {
      return false;
    }
    int at = lastMark(text);
    return s.article().quotedIn(s.index() + distance).stream()
        .noneMatch(q -> q.start() <= at && at < q.end() && s.article().speech(text, q));
  }

  private static int lastMark(String text) {
    int at = -1;
    for (int i = 0; i < MARKS.length(); i++) {
      at = Math.max(at, text.lastIndexOf(MARKS.charAt(i)));
    }
    return at;
  }

  /** By its own first words. */
  static VoiceReading supposed(SentenceView s) {
    CueHits here = s.here();
    Hit<Cue> supposed = here.first(Cue.SUPPOSE);
    if (s.begins(supposed, 2 * AT_ONCE)) {
      return s.reading(Kind.QUESTIONED, supposed, 0, SUPPOSED);
    }
    boolean anywhere = ANYWHERE.contains(s.article().language());
    Hit<Cue> condition =
        here.first(
            Cue.IF,
            hit -> anywhere ? clause(s.text(), hit) : hit.start() <= (s.unspaced() ? 8 : AT_ONCE));
    if (condition != null && !here.has(Cue.REPORT) && !here.has(Cue.ATTRIBUTION)) {
      return s.reading(Kind.QUESTIONED, condition, 0, SUPPOSED);
    }
    return null;
  }

  /** By the mood of its verb, where nobody else speaks. */
  static VoiceReading hypothetical(SentenceView s) {
    Hit<Cue> mood = s.here().first(Cue.HYPOTHETICAL);
    return mood == null ? null : s.reading(Kind.QUESTIONED, mood, 0, GUESSED);
  }

  /** Whether a clause begins there, so that the verb's mood is not all there is. */
  private static boolean clause(String text, Hit<Cue> hit) {
    if (hit.start() <= AT_ONCE) {
      return true;
    }
    char before = text.charAt(hit.start() - 1);
    return Character.isWhitespace(before) && hit.end() - hit.start() > 1;
  }

  /** By a hypothesis in the sentence before. */
  static VoiceReading carriedOn(SentenceView s) {
    Hit<Cue> before = s.at(-1).first(Cue.SUPPOSE);
    Hit<Cue> second = s.at(-2).first(Cue.SUPPOSE);
    if (before == null && s.begins(second, AT_ONCE) && s.here().has(Cue.HYPOTHETICAL)) {
      return s.reading(Kind.QUESTIONED, second, -2, CARRIED);
    }
    CueHits here = s.here();
    boolean own = here.has(Cue.OBSERVED) || here.has(Cue.REPORT) || here.has(Cue.ATTRIBUTION);
    if (before == null || own) {
      return null;
    }
    return s.reading(Kind.QUESTIONED, before, -1, CARRIED);
  }
}
