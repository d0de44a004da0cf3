package org.minhchung.analyze.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minhchung.analyze.maxent.ModelFile;
import org.minhchung.analyze.stance.VoiceFeatures.VoiceFeature;

/**
 * A learnt model of voices, kept as a {@link ModelFile}: the probability of each label is the
 * softmax of the sums of its weights, so that every answer can be explained. Immutable.
 */
public final class VoiceModel {
  /** What the file is called in a model directory. */
  public static final String FILE = "voice.model";

  private static final String FORMAT = "minhchung-voice 1";
  private static final String LABELS =
      Arrays.stream(VoiceLabel.values()).map(VoiceLabel::word).collect(Collectors.joining(" "));

  /**
   * What a model says of itself.
   *
   * @param name and {@code version} of the model, for the assessments that it took part in
   * @param lists version of the word lists that it was trained with
   * @param temperature by which its sums are divided, above 0: over 1 makes it less sure
   * @param licence of the passages that it was trained on
   * @param data where they come from and how many they are
   */
  public record Header(
      String name, String version, String lists, double temperature, String licence, String data) {
    public Header {
      if (!(temperature > 0)) {
        throw new IllegalArgumentException("temperature is " + temperature + ", not above 0");
      }
    }
  }

  private final Header header;
  private final Map<String, double[]> weights;

  /**
   * Takes weights.
   *
   * @param weights of each feature towards each label, in the order of {@link VoiceLabel}
   */
  public VoiceModel(Header header, Map<String, double[]> weights) {
    this.header = header;
    this.weights = new HashMap<>(weights);
  }

  public Header header() {
    return header;
  }

  /** How many features have weights. */
  public int size() {
    return weights.size();
  }

  /** The probability of each label. */
  double[] probabilities(List<VoiceFeature> features) {
    return softmax(sums(features.stream().map(VoiceFeature::name).toList()), header.temperature);
  }

  /** The sum of the weights of some features towards each label. */
  public double[] sums(List<String> features) {
    double[] sums = new double[VoiceLabel.values().length];
    for (String feature : features) {
      double[] of = weights.get(feature);
      if (of != null) {
        for (int i = 0; i < sums.length; i++) {
          sums[i] += of[i];
        }
      }
    }
    return sums;
  }

  /** Sums as probabilities, which get nearer to each other with the temperature. */
  public static double[] softmax(double[] sums, double temperature) {
    double most = Arrays.stream(sums).max().orElseThrow();
    double[] parts = Arrays.stream(sums).map(s -> Math.exp((s - most) / temperature)).toArray();
    double all = Arrays.stream(parts).sum();
    return Arrays.stream(parts).map(p -> p / all).toArray();
  }

  /** The words that speak most for a label against the others, or null where none do. */
  VoiceFeature mostTelling(List<VoiceFeature> features, VoiceLabel label) {
    VoiceFeature most = null;
    double weight = 0;
    for (VoiceFeature feature : features) {
      double[] of = feature.span() == null ? null : weights.get(feature.name());
      double towards =
          of == null ? 0 : of[label.ordinal()] - Arrays.stream(of).average().orElseThrow();
      if (towards > weight) {
        most = feature;
        weight = towards;
      }
    }
    return most;
  }

  /**
   * Reads a model file.
   *
   * @throws IllegalArgumentException naming the file and the line that cannot be read
   */
  public static VoiceModel read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return read(file.toString(), reader);
    }
  }

  /** The shipped model. */
  public static VoiceModel shipped() throws IOException {
    InputStream in = VoiceModel.class.getResourceAsStream("model/" + FILE);
    if (in == null) {
      throw new IOException("model/" + FILE + " is not in the jar");
    }
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read("the shipped " + FILE, reader);
    }
  }

  private static VoiceModel read(String name, BufferedReader reader) throws IOException {
    ModelFile file = ModelFile.read(name, reader, FORMAT);
    if (!file.field("labels").equals(LABELS)) {
      throw new IllegalArgumentException(name + ": its labels are not \"" + LABELS + '"');
    }
    if (file.weights().values().iterator().next().length != VoiceLabel.values().length) {
      throw new IllegalArgumentException(name + ": needs a weight for each label");
    }
    return new VoiceModel(
        new Header(
            file.field("name"),
            file.field("version"),
            file.field("lists"),
            file.numbers("temperature", 1)[0],
            file.field("licence"),
            file.field("data")),
        file.weights());
  }

  /** Writes the model as {@link #read} reads it. */
  public void write(Writer out) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", header.name);
    fields.put("version", header.version);
    fields.put("labels", LABELS);
    fields.put("lists", header.lists);
    fields.put("temperature", String.valueOf(header.temperature));
    fields.put("licence", header.licence);
    fields.put("data", header.data);
    new ModelFile(FILE, fields, weights).write(out, FORMAT, "%.3f");
  }
}
