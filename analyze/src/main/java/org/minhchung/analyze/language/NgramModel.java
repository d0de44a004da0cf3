package org.minhchung.analyze.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's language model over character n-grams, 103 languages, without Lao and Khmer. Its
 * probabilities are flat, so only their ratios say anything.
 */
final class NgramModel {
  private static final String RESOURCE = "/langdetect-183.bin";

  /** ISO 639-3, as the model names them, to what we call them. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("vie", "vi"),
          Map.entry("eng", "en"),
          Map.entry("fra", "fr"),
          Map.entry("rus", "ru"),
          Map.entry("spa", "es"),
          Map.entry("deu", "de"),
          Map.entry("ind", "id"),
          Map.entry("msa", "ms"),
          Map.entry("tgl", "tl"),
          Map.entry("por", "pt"),
          Map.entry("ita", "it"),
          Map.entry("ara", "ar"),
          Map.entry("hin", "hi"),
          Map.entry("nld", "nl"),
          Map.entry("pol", "pl"),
          Map.entry("tur", "tr"),
          Map.entry("ukr", "uk"));

  private final LanguageDetectorModel model;

  private NgramModel(LanguageDetectorModel model) {
    this.model = model;
  }

  /** Reads the model, which takes about a second. */
  static NgramModel load() {
    try (InputStream in = NgramModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            RESOURCE + " is not on the class path; add opennlp-models-langdetect");
      }
      return new NgramModel(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /**
   * Natural logarithms of the probabilities, by our name or, for languages that we do not read, the
   * model's.
   */
  Map<String, Double> logProbabilities(String text) {
    // The model is shared, the detector around it is cheap and keeps state: one for each call.
    Language[] predicted = new LanguageDetectorME(model).predictLanguages(text);
    Map<String, Double> found = new HashMap<>();
    for (Language language : predicted) {
      String name = NAMES.getOrDefault(language.getLang(), language.getLang());
      found.put(name, Math.log(Math.max(language.getConfidence(), 1e-9)));
    }
    return found;
  }
}
