package org.minhchung.analyze.stance;

import java.util.Set;
import java.util.regex.Pattern;
import org.minhchung.events.Article;
import org.minhchung.events.Source;

/**
 * Tells whether an article asserts, denies or only reports a claim, or speaks of something else.
 * Every cue adds a stated weight to the log-odds of one stance; nothing is learned, so that each
 * decision can be followed by hand. In doubt the weights lean away from "asserts", because to call
 * a debunking article a repetition is the worse mistake.
 */
public final class StanceClassifier {
  private static final double ASSERTS = 1.5;
  private static final double OTHERS = -1.5;
  private static final double DEBUNK_HERE = 4;
  private static final double OPPOSITE = 3.5;
  private static final double DEBUNK_IN_TITLE = 4;
  private static final double DEBUNK_NEXT = 3.5;
  private static final double DEBUNK_NEAR = 2;
  private static final double DEBUNK_ELSEWHERE = 0.8;
  private static final int MOST_ELSEWHERE = 5;
  private static final double FACT_CHECKER = 4;
  private static final double REPORT_HERE = 4;
  private static final double HEDGE_HERE = 3.5;
  private static final double QUOTED_HERE = 4;
  private static final double CONTRASTED_REPORT = 1.5;
  private static final Pattern CLAUSES = Pattern.compile("[,;:.!?–—，。；：、！？]");

  private final CueFiles files;

  public StanceClassifier(CueFiles files) {
    this.files = files;
  }

  /** Whether the stance of a text in this language can be read at all. */
  public boolean reads(String language) {
    return files.of(language) != null;
  }

  /**
   * Weighs a passage against a claim.
   *
   * @param wording the claim's wording that the sentence resembles
   * @param similarity of sentence and claim, 0 to 1
   */
  public StanceScores of(Passage passage, String wording, double similarity) {
    double unrelated = 3 - 7 * similarity;
    Cues cues = files.of(passage.language());
    double denies = OTHERS + (checksFacts(passage) ? FACT_CHECKER : 0);
    double reports = OTHERS + (passage.quoted() > 0.5 ? QUOTED_HERE : 0);
    if (cues != null) {
      String claim = Cues.fold(wording);
      Focus focus = Focus.of(Cues.fold(passage.sentence()), claim, passage.language());
      denies += denial(passage, focus, cues, claim);
      reports += reporting(focus.sentence(), cues, claim);
    }
    return StanceScores.ofLogits(ASSERTS, denies, reports, unrelated);
  }

  private static boolean checksFacts(Passage passage) {
    return passage.genre() == Article.Genre.FACT_CHECK
        || passage.sourceKind() == Source.Kind.FACT_CHECKER;
  }

  private static double denial(Passage passage, Focus focus, Cues cues, String claim) {
    String sentence = focus.sentence();
    double weight = 0;
    CueHits hits = cues.in(sentence).without(claim);
    boolean here = hits.has(Cue.DEBUNK);
    weight += here ? DEBUNK_HERE : opposite(sentence, claim, cues) ? OPPOSITE : 0;
    weight += debunks(passage.title(), cues, claim) ? DEBUNK_IN_TITLE : 0;
    Told told = passage.sentences();
    int at = passage.index();
    boolean next = debunks(focus.rest(), cues, claim) || told.debunks(at + 1, cues, claim);
    weight += next ? DEBUNK_NEXT : 0;
    weight += told.debunks(at - 1, cues, claim) ? DEBUNK_NEAR : 0;
    weight += told.debunks(at + 2, cues, claim) ? DEBUNK_NEAR : 0;
    long elsewhere = 0;
    for (int i = 0; i < told.size() && elsewhere < MOST_ELSEWHERE; i++) {
      if (Math.abs(i - at) > 2 && told.debunks(i, cues, claim)) {
        elsewhere++;
      }
    }
    weight += elsewhere * DEBUNK_ELSEWHERE;
    boolean contrasted = hits.has(Cue.REPORT) && hits.has(Cue.CONTRAST);
    return weight + (contrasted ? CONTRASTED_REPORT : 0);
  }

  private static double reporting(String sentence, Cues cues, String claim) {
    CueHits hits = cues.in(sentence).without(claim);
    boolean reported = hits.has(Cue.REPORT) || hits.has(Cue.ATTRIBUTION);
    return (reported ? REPORT_HERE : 0) + (hits.has(Cue.HEDGE) ? HEDGE_HERE : 0);
  }

  private static boolean debunks(String text, Cues cues, String claim) {
    return cues.in(text).without(claim).has(Cue.DEBUNK);
  }

  /**
   * Whether one of the two is negated and the other is not. Against a claim without negation, one
   * counts only in a clause that shares words with the claim, for news sentences hold many that
   * concern something else; against a negated claim, any one agrees.
   */
  private static boolean opposite(String sentence, String claim, Cues cues) {
    if (cues.in(claim).has(Cue.NEGATION)) {
      return !cues.in(sentence).has(Cue.NEGATION);
    }
    Set<String> words = Keys.of(claim);
    return CLAUSES
        .splitAsStream(sentence)
        .filter(clause -> cues.in(clause).has(Cue.NEGATION))
        .anyMatch(clause -> sharesWords(clause, words));
  }

  private static boolean sharesWords(String clause, Set<String> words) {
    Set<String> shared = Keys.of(clause);
    int all = shared.size();
    shared.retainAll(words);
    return shared.size() >= 2 && shared.size() * 3 >= all;
  }
}
