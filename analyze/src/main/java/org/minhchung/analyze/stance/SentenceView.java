package org.minhchung.analyze.stance;

import java.util.List;
import java.util.Set;
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
  private static final Set<String> UNSPACED = Set.of("zh", "ja", "th", "lo", "km");

  /** Shorter ones are words that are mentioned, not somebody's speech. */
  private static final int SPEECH_WORDS = 4;

  private static final int SPEECH_CHARACTERS = 10;
  private static final String CLOSERS = "\"'”’»“」』)）]】› \u00A0\u202F";

  private final Narration article;
  private final int index;
  private final String claim;

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
    return UNSPACED.contains(article.language());
  }

  /** The outlet's own cues in the sentence. */
  CueHits here() {
    return outside(index, article.cues(index)).without(claim);
  }

  /** The outlet's own cues in a neighbour. */
  CueHits at(int distance) {
    int at = index + distance;
    return at < 0 || at >= article.size() ? CueHits.NONE : outside(at, article.cues(at));
  }

  private CueHits outside(int at, CueHits hits) {
    if (hits.hits().isEmpty()) {
      return hits;
    }
    List<Span> speeches =
        article.quotedIn(at).stream().filter(q -> speech(article.sentence(at), q)).toList();
    return speeches.isEmpty()
        ? hits
        : hits.where(
            hit ->
                speeches.stream().noneMatch(q -> q.start() <= hit.start() && hit.end() <= q.end()));
  }

  boolean speech(String sentence, Span quotation) {
    String quoted = quotation.of(sentence).strip();
    return unspaced() ? quoted.length() >= SPEECH_CHARACTERS : words(quoted) >= SPEECH_WORDS;
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
    return new VoiceReading(
        kind, null, null, cue == null ? null : mark(cue, distance), confidence);
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
