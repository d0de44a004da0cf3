package org.minhchung.analyze.worth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A check-worthiness model as a readable file: a line with the format's version, lines {@code name:
 * value} that say what it is, a line {@code weights}, and lines of a feature, a tab and its weight.
 * The probability is a logistic function of the sum of the weights of the features that a sentence
 * has, straightened by the calibration, so that every score can be explained. Immutable.
 */
public final class WorthModel {
  /** What the file is called in a model directory. */
  public static final String FILE = "worth.model";

  private static final String FORMAT = "minhchung-worth 1";
  private static final String WEIGHTS = "weights";

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

  static WorthModel read(String file, BufferedReader reader) throws IOException {
    String first = reader.readLine();
    if (!FORMAT.equals(first)) {
      throw new IllegalArgumentException(
          file + ": expected the format \"" + FORMAT + "\" in the first line, found " + first);
    }
    Map<String, String> fields = new HashMap<>();
    String line = reader.readLine();
    for (; line != null && !line.equals(WEIGHTS); line = reader.readLine()) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException(file + ": expected \"name: value\", found " + line);
      }
      fields.put(line.substring(0, colon), line.substring(colon + 2));
    }
    Map<String, Double> weights = new HashMap<>();
    for (line = reader.readLine(); line != null; line = reader.readLine()) {
      int tab = line.lastIndexOf('\t');
      weights.put(line.substring(0, Math.max(0, tab)), number(file, line, line.substring(tab + 1)));
    }
    if (weights.isEmpty()) {
      throw new IllegalArgumentException(file + ": ends before its first weight");
    }
    return new WorthModel(header(file, fields), weights);
  }

  private static Header header(String file, Map<String, String> fields) {
    String[] calibration = field(file, fields, "calibration").split(" ", -1);
    if (calibration.length != 2) {
      throw new IllegalArgumentException(file + ": calibration needs a slope and an offset");
    }
    String features = field(file, fields, "features");
    return new Header(
        field(file, fields, "name"),
        field(file, fields, "version"),
        FeatureSet.of(features)
            .orElseThrow(() -> new IllegalArgumentException(file + ": no features " + features)),
        field(file, fields, "lists"),
        new Calibration(
            number(file, "calibration", calibration[0]),
            number(file, "calibration", calibration[1])),
        field(file, fields, "licence"),
        field(file, fields, "data"));
  }

  private static String field(String file, Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException(file + ": says nothing of its " + name);
    }
    return value;
  }

  private static double number(String file, String where, String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the numbers that are none
    }
    throw new IllegalArgumentException(file + ": no number in \"" + where + "\": " + text);
  }

  /** Writes the model as {@link #read} reads it, weights in the order of their features. */
  public void write(Writer out) throws IOException {
    out.write(FORMAT + "\n");
    out.write("name: " + header.name + "\n");
    out.write("version: " + header.version + "\n");
    out.write("features: " + header.features.label() + "\n");
    out.write("lists: " + header.lists + "\n");
    out.write(
        String.format(
            Locale.ROOT,
            "calibration: %.5f %.5f\n",
            header.calibration.slope(),
            header.calibration.offset()));
    out.write("licence: " + header.licence + "\n");
    out.write("data: " + header.data + "\n");
    out.write(WEIGHTS + "\n");
    for (Map.Entry<String, Double> weight : new TreeMap<>(weights).entrySet()) {
      out.write(String.format(Locale.ROOT, "%s\t%.5f\n", weight.getKey(), weight.getValue()));
    }
  }
}
