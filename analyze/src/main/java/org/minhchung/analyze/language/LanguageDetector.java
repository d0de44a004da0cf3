package org.minhchung.analyze.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the language of a text among those that Minhchung reads: vi en fr ru es de zh ja ko id th
 * lo km ms tl pt it ar hi nl pl tr uk. Loading takes about a second; afterwards it is safe for use
 * by many threads.
 */
public final class LanguageDetector {
  /** Enough to decide; more only costs time. */
  private static final int LONGEST_SAMPLE = 1500;

  /** The model costs a millisecond for each thousand characters and learns little after these. */
  private static final int MODEL_SAMPLE = 600;

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

  private Detection choose(String sample, List<String> candidates, int letters) {
    FunctionWords.Evidence evidence = functionWords.of(sample);
    if (evidence.strange() > STRANGE_LETTERS * letters) {
      return Detection.UNKNOWN;
    }
    Map<String, Double> model =
        this.model.logProbabilities(sample.substring(0, Math.min(MODEL_SAMPLE, sample.length())));
    Map<String, Double> scores = new HashMap<>();
    for (String language : candidates) {
      scores.put(
          language, model.getOrDefault(language, -9.0) + WORD_WEIGHT * evidence.of(language));
    }
    String best =
        candidates.stream().max((a, b) -> Double.compare(scores.get(a), scores.get(b))).get();
    if (anotherLanguage(model, best, evidence, letters)) {
      return Detection.UNKNOWN;
    }
    double sum = scores.values().stream().mapToDouble(s -> Math.exp(SHARPNESS * s)).sum();
    double confidence = Math.exp(SHARPNESS * scores.get(best)) / sum;
    return confidence < LEAST_CONFIDENCE ? Detection.UNKNOWN : new Detection(best, confidence);
  }

  private static boolean anotherLanguage(
      Map<String, Double> model, String best, FunctionWords.Evidence evidence, int letters) {
    if (letters < LETTERS_TO_REFUSE
        || evidence.of(best) >= FUNCTION_WORDS_OF_PROSE * evidence.count()) {
      return false;
    }
    double highest = model.values().stream().mapToDouble(Double::doubleValue).max().orElse(-9);
    return highest - model.getOrDefault(best, -9.0) > LEAD_OF_ANOTHER;
  }
}
