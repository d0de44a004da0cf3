package org.minhchung.analyze.text.trial;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.minhchung.analyze.text.Span;

/** What others make of the same passages, without any of our rules. */
public final class Baselines {
  /** The languages for which OpenNLP's models are on the class path. */
  public static final Map<String, String> OPENNLP =
      Map.of(
          "en", "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
          "de", "/opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin",
          "fr", "/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin");

  private Baselines() {}

  /** ICU's sentence iterator as it comes. */
  public static Splitter icu() {
    return (text, languageTag) -> {
      BreakIterator iterator =
          BreakIterator.getSentenceInstance(ULocale.forLanguageTag(languageTag));
      iterator.setText(text);
      List<Span> found = new ArrayList<>();
      int start = iterator.first();
      for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
        found.add(new Span(start, end));
        start = end;
      }
      return found;
    };
  }

  /** One of OpenNLP's sentence models, line by line. */
  public static Splitter openNlp(String language) {
    SentenceModel model;
    try (InputStream in = Baselines.class.getResourceAsStream(OPENNLP.get(language))) {
      model = new SentenceModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("OpenNLP's model of " + language + " cannot be read", e);
    }
    return (text, languageTag) -> {
      SentenceDetectorME detector = new SentenceDetectorME(model);
      List<Span> found = new ArrayList<>();
      int lineStart = 0;
      for (String line : text.split("\n", -1)) {
        for (opennlp.tools.util.Span span : detector.sentPosDetect(line)) {
          found.add(new Span(lineStart + span.getStart(), lineStart + span.getEnd()));
        }
        lineStart += line.length() + 1;
      }
      return found;
    };
  }
}
