package org.minhchung.analyze.worth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.minhchung.analyze.text.LanguageTag;
import org.minhchung.events.StatementKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what kind of statement a sentence is and how likely a fact-checker would want it checked.
 * The kind follows rules over cue words and forms, the probability a trained model over the same
 * cues. What cannot be loaded is switched off, which {@link #problems} tells. Safe for use by many
 * threads.
 */
public final class CheckWorthiness {
  private static final Logger LOG = LoggerFactory.getLogger(CheckWorthiness.class);

  private final CueLists cues;
  private final TraitReader traits;
  private final SentenceFeatures features;
  private final KindRule kinds;
  private final WorthModel model;
  private final List<String> problems;

  private CheckWorthiness(
      CueLists cues,
      SentenceVectors vectors,
      KindRule kinds,
      WorthModel model,
      List<String> problems) {
    this.cues = cues;
    this.traits = new TraitReader(cues);
    this.features = new SentenceFeatures(traits, vectors);
    this.kinds = kinds;
    this.model = model;
    this.problems = List.copyOf(problems);
  }

  /** The shipped model and lists. */
  public static CheckWorthiness shipped() {
    return load(null, null);
  }

  /**
   * The shipped model and lists, or those of a directory where it has them: {@code worth.model},
   * {@code sections.txt} and {@code cues/en.txt} for each language.
   *
   * @param directory may be null
   * @param vectors for models that look at them; may be null
   */
  public static CheckWorthiness load(Path directory, SentenceVectors vectors) {
    WorthFiles files = new WorthFiles(directory);
    CueLists cues = new CueLists(files);
    List<String> problems = new ArrayList<>(cues.problems());
    KindRule kinds = null;
    WorthModel model = null;
    try {
      kinds = KindRule.read(files);
    } catch (IOException | IllegalArgumentException e) {
      problems.add("kinds of statements and check-worthiness are off: " + e.getMessage());
    }
    try {
      model = files.model();
      if (model.header().features() == FeatureSet.VECTORS && vectors == null) {
        model = null;
        throw new IllegalArgumentException("the model needs an encoder, and there is none");
      }
      if (!model.header().lists().equals(cues.version())) {
        problems.add(
            "check-worthiness was trained with other cue lists ("
                + model.header().lists()
                + ", these are "
                + cues.version()
                + "); train it again");
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.add("check-worthiness is off: " + e.getMessage());
    }
    problems.forEach(problem -> LOG.atError().log(problem));
    return new CheckWorthiness(cues, vectors, kinds, model, problems);
  }

  /** What is switched off or doubtful and why, one sentence each; empty where all is well. */
  public List<String> problems() {
    return problems;
  }

  /** Name and version of the model and version of the lists, or that it is off. */
  public String version() {
    String lists = ", lists " + cues.version();
    return model == null
        ? "off" + lists
        : model.header().name() + " " + model.header().version() + lists;
  }

  /**
   * Weighs one sentence.
   *
   * @param languageTag BCP 47; in a language without cue lists only figures, names and forms count
   * @param context what is known of the article; opinion and satire in it decide the kind
   */
  public Worth of(String sentence, String languageTag, Context context) {
    return of(sentence, languageTag, context, 0);
  }

  /**
   * Weighs one sentence of a text.
   *
   * @param quoted the share of it that stands in quotation marks which open or close outside it, 0
   *     to 1
   */
  public Worth of(String sentence, String languageTag, Context context, double quoted) {
    String language = LanguageTag.language(languageTag);
    if (kinds == null || cues.broken(language)) {
      return new Worth(StatementKind.OTHER, OptionalDouble.empty());
    }
    Traits seen = traits.read(sentence, language).quotedAtLeast(quoted);
    StatementKind kind = kinds.of(seen, context);
    if (model == null) {
      return new Worth(kind, OptionalDouble.empty());
    }
    // Satire does not mean what it says, whatever it says.
    double probability =
        kind == StatementKind.SATIRE
            ? 0
            : model.probability(features.of(sentence, language, seen, model.header().features()));
    return new Worth(kind, OptionalDouble.of(probability));
  }
}
