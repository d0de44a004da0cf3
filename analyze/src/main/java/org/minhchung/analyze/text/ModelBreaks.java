package org.minhchung.analyze.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * What one of OpenNLP's sentence models thinks of the ends that Unicode's rules found: it knows
 * abbreviations from their surroundings, but misses ends after closing quotation marks.
 */
final class ModelBreaks {
  private final SentenceModel model;

  private ModelBreaks(SentenceModel model) {
    this.model = model;
  }

  static ModelBreaks load(String resource) {
    try (InputStream in = ModelBreaks.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is not on the class path; add the opennlp-models-sentdetect of it");
      }
      return new ModelBreaks(new SentenceModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  /** Where the model sees the ends of sentences, in a line. */
  Set<Integer> ends(String line) {
    // The model is shared, the detector around it is cheap and keeps state: one for each call.
    Set<Integer> ends = new HashSet<>();
    for (opennlp.tools.util.Span span : new SentenceDetectorME(model).sentPosDetect(line)) {
      ends.add(span.getEnd());
    }
    return ends;
  }
}
