package org.minhchung.analyze.worth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.minhchung.analyze.maxent.ModelFile;

/**
 * A check-worthiness model, kept as a {@link ModelFile}. The probability is a logistic function of
 * the sum of the weights of the features that a sentence has, straightened by the calibration, so
 * that every score can be explained. Immutable.
 */
public final class WorthModel {
  /** What the file is called in a model directory. */
  public static final String FILE = "worth.model";

  private static final String FORMAT = "minhchung-worth 1";

  /**
   * What a model says of itself.
   *
   * @param name and {@code version} of the model, for the assessments that it took part in
   * @param features what it looks at
   * @param lists version of the cue lists that it was trained with
   * @param calibration of its sums
   * @param licence of the sentences that it was trained on
   * @param data where they come from and how many they are
   */
  public record Header(
      String name,
      String version,
      FeatureSet features,
      String lists,
      Calibration calibration,
      String licence,
      String data) {}

  private final Header header;
  private final Map<String, Double> weights;

  public WorthModel(Header header, Map<String, Double> weights) {
    this.header = header;
    this.weights = Map.copyOf(weights);
  }

  public Header header() {
    return header;
  }

  /** How many features have a weight. */
  public int size() {
    return weights.size();
  }

  /** The probability that a fact-checker would want a sentence with these features checked. */
  public double probability(FeatureVector features) {
    return header.calibration.probability(features.sum(weights));
  }

  /**
   * Reads a model file.
   *
   * @throws IllegalArgumentException naming the file and the line that cannot be read
   */
  public static WorthModel read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return read(file.toString(), reader);
    }
  }

  static WorthModel read(String name, BufferedReader reader) throws IOException {
    ModelFile file = ModelFile.read(name, reader, FORMAT);
    String features = file.field("features");
    double[] calibration = file.numbers("calibration", 2);
    Map<String, Double> weights = new HashMap<>();
    file.weights().forEach((feature, weight) -> weights.put(feature, weight[0]));
    return new WorthModel(
        new Header(
            file.field("name"),
            file.field("version"),
            FeatureSet.of(features)
                .orElseThrow(
                    () -> new IllegalArgumentException(name + ": no features " + features)),
            file.field("lists"),
            new Calibration(calibration[0], calibration[1]),
            file.field("licence"),
            file.field("data")),
        weights);
  }

  /** Writes the model as {@link #read} reads it. */
  public void write(Writer out) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", header.name);
    fields.put("version", header.version);
    fields.put("features", header.features.label());
    fields.put("lists", header.lists);
    fields.put(
        "calibration",
        String.format(
            Locale.ROOT, "%.5f %.5f", header.calibration.slope(), header.calibration.offset()));
    fields.put("licence", header.licence);
    fields.put("data", header.data);
    Map<String, double[]> of = new HashMap<>();
    weights.forEach((feature, weight) -> of.put(feature, new double[] {weight}));
    new ModelFile(FILE, fields, of).write(out, FORMAT, "%.5f");
  }
}
