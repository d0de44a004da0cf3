package org.minhchung.analyze.language;

import java.util.List;

/**
 * Tells the language of a text among those that Minhchung reads: vi en fr ru es de zh ja ko id th
 * lo km ms tl pt it ar hi nl pl tr uk. Loading takes about a second; afterwards it is safe for use
 * by many threads.
 */
public final class LanguageDetector {
  /** Enough to decide; more only costs time. */
  private static final int LONGEST_SAMPLE = 1500;

  /** Most of the cost is the model's, which learns little after these. */
  private static final int MODEL_SAMPLE = 300;

  /** One function word weighs as much as this difference of the model's logarithms. */
  private static final double WORD_WEIGHT = 0.2;

  private static final double SHARPNESS = 8;

  /** Below this share of function words another language, which we do not read, is believed. */
  private static final double FUNCTION_WORDS_OF_PROSE = 0.12;

  private static final double LEAD_OF_ANOTHER = 0.3;
  private static final int LETTERS_TO_REFUSE = 40;
  private static final double STRANGE_LETTERS = 0.02;
  private static final int FEWEST_LETTERS = 2;

  /** A lone name fits every language; below this the choice would be a guess. */
  private static final double LEAST_CONFIDENCE = 0.2;

  private final NgramModel model = NgramModel.load();
  private final FunctionWords functionWords = new FunctionWords();

  /** The language of a text, or {@code und} for one without letters or in none of our languages. */
  public Detection detect(String text) {
    String sample = text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) : text;
    ScriptProfile scripts = new ScriptProfile(sample);
    List<String> candidates = scripts.candidates();
    if (candidates.isEmpty() || scripts.letters() < FEWEST_LETTERS) {
      return Detection.UNKNOWN;
    }
    boolean scriptDecides =
        candidates.size() == 1 && !List.of("ar", "hi").contains(candidates.get(0));
    return scriptDecides
        ? new Detection(candidates.get(0), scripts.purity())
        : choose(sample, candidates, scripts.letters());
  }

  /**
   * What speaks against a text's being in a language, cheaply: its script and its function words.
   *
   * @param letters how many there are
   * @param otherScript whether the language is not written in the main script of the text
   * @param lead by how many function words another language is ahead of it
   */
  record Doubt(int letters, boolean otherScript, double lead) {}

  Doubt doubts(String sample, String language) {
    ScriptProfile scripts = new ScriptProfile(sample);
    List<String> candidates = scripts.candidates();
    boolean other = !candidates.isEmpty() && !candidates.contains(language);
    if (other || candidates.size() < 2) {
      return new Doubt(scripts.letters(), other, 0);
    }
    FunctionWords.Evidence evidence = functionWords.of(Letters.of(sample));
    double best = candidates.stream().mapToDouble(evidence::of).max().orElse(0);
    return new Doubt(scripts.letters(), false, best - evidence.of(language));
  }

  private Detection choose(String sample, List<String> candidates, int count) {
    Letters letters = Letters.of(sample);
    FunctionWords.Evidence evidence = functionWords.of(letters);
    if (evidence.strange() > STRANGE_LETTERS * count) {
      return Detection.UNKNOWN;
    }
    NgramModel.Sums sums = model.of(letters, MODEL_SAMPLE);
    double[] scores = new double[candidates.size()];
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      String language = candidates.get(i);
      scores[i] = sums.of(language) + WORD_WEIGHT * evidence.of(language);
      best = scores[i] > scores[best] ? i : best;
    }
    String language = candidates.get(best);
    if (count >= LETTERS_TO_REFUSE
        && evidence.of(language) < FUNCTION_WORDS_OF_PROSE * evidence.count()
        && sums.greatestOther() - sums.of(language) > LEAD_OF_ANOTHER) {
      return Detection.UNKNOWN;
    }
    double total = 0;
    for (double score : scores) {
      total += Math.exp(SHARPNESS * (score - scores[best]));
    }
    double confidence = 1 / total;
    return confidence < LEAST_CONFIDENCE ? Detection.UNKNOWN : new Detection(language, confidence);
  }
}
