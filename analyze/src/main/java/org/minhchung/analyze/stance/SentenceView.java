package org.minhchung.analyze.stance;

import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;
import org.minhchung.events.VoiceReading.Mark;
import org.minhchung.events.VoiceReading.Place;

/**
 * One sentence seen from the inside of its article. Cues inside quotations are somebody else's and
 * do not show.
 */
final class SentenceView {
  private static final String CLOSERS = "\"'”’»“」』)）]】› \u00A0\u202F";

  private final Narration article;
  private final int index;
  private final String claim;
  private CueHits here;

  /**
   * Takes a sentence.
   *
   * @param claim folded wording of a claim, whose own words show nothing, or empty
   */
  SentenceView(Narration article, int index, String claim) {
    this.article = article;
    this.index = index;
    this.claim = claim;
  }

  Narration article() {
    return article;
  }

  int index() {
    return index;
  }

  String text() {
    return article.sentence(index);
  }

  String text(int distance) {
    int at = index + distance;
    return at < 0 || at >= article.size() ? "" : article.sentence(at);
  }

  boolean unspaced() {
    return article.unspaced();
  }

  /** The outlet's own cues in the sentence. */
  CueHits here() {
    if (here == null) {
      CueHits hits = article.cues(index).without(claim);
      int end = claim.isEmpty() ? text().length() : focus();
      here = end == text().length() ? hits : hits.where(hit -> hit.start() < end);
    }
    return here;
  }

  /** Where what speaks of the claim ends, in languages that do not mark the ends of sentences. */
  private int focus() {
    String folded = Cues.fold(text());
    String part = Focus.of(folded, claim, article.language()).sentence();
    return part.length() == folded.length() || folded.length() != text().length()
        ? text().length()
        : part.length();
  }

  /** The outlet's own cues in a neighbour. */
  CueHits at(int distance) {
    return article.cues(index + distance);
  }

  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = !Character.isWhitespace(text.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return words;
  }

  /** The last sign of a sentence that is no closing mark, or a space. */
  static char lastSign(String sentence) {
    for (int i = sentence.length() - 1; i >= 0; i--) {
      if (CLOSERS.indexOf(sentence.charAt(i)) < 0) {
        return sentence.charAt(i);
      }
    }
    return ' ';
  }

  /** Whether a hit stands at the beginning of a sentence, after a few letters at most. */
  boolean begins(Hit<Cue> hit, int slack) {
    return hit != null && hit.start() <= (unspaced() ? slack / 2 : slack);
  }

  VoiceReading reading(Kind kind, Hit<Cue> cue, int distance, double confidence) {
    return new VoiceReading(kind, null, null, cue == null ? null : mark(cue, distance), confidence);
  }

  Mark mark(Hit<Cue> cue, int distance) {
    return mark(new Span(cue.start(), cue.end()), distance);
  }

  /** A stretch of this sentence or a neighbour, placed in the article's text. */
  Mark mark(Span part, int distance) {
    Span sentence = article.span(index + distance);
    return new Mark(
        part.of(article.sentence(index + distance)),
        Place.TEXT,
        sentence.start() + part.start(),
        sentence.start() + part.end());
  }

  VoiceReading inTitle(Kind kind, Hit<Cue> cue, double confidence) {
    String words = article.title().substring(cue.start(), cue.end());
    return new VoiceReading(
        kind, null, null, new Mark(words, Place.TITLE, cue.start(), cue.end()), confidence);
  }
}
