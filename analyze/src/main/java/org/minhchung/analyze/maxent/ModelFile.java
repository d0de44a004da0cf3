package org.minhchung.analyze.maxent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A linear model as a readable file: a line with the format's version, lines {@code name: value}
 * that say what it is, a line {@code weights}, and lines of a feature, a tab and its weight towards
 * each label, with spaces between.
 *
 * @param name of the file, for messages
 * @param fields what the model says of itself, in their order
 */
public record ModelFile(String name, Map<String, String> fields, Map<String, double[]> weights) {
  private static final String WEIGHTS = "weights";

  /**
   * Reads a model.
   *
   * @param format that the first line must name
   * @throws IllegalArgumentException naming the file and the line that cannot be read
   */
  public static ModelFile read(String name, BufferedReader reader, String format)
      throws IOException {
    String first = reader.readLine();
    if (!format.equals(first)) {
      throw new IllegalArgumentException(
          name + ": expected the format \"" + format + "\" in the first line, found " + first);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    String line = reader.readLine();
    for (; line != null && !line.equals(WEIGHTS); line = reader.readLine()) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException(name + ": expected \"name: value\", found " + line);
      }
      fields.put(line.substring(0, colon), line.substring(colon + 2));
    }
    Map<String, double[]> weights = new HashMap<>();
    int numbers = -1;
    for (line = reader.readLine(); line != null; line = reader.readLine()) {
      int tab = line.lastIndexOf('\t');
      double[] of = numbers(name, line, line.substring(tab + 1));
      if (numbers >= 0 && of.length != numbers) {
        throw new IllegalArgumentException(
            name + ": " + of.length + " numbers instead of " + numbers + " in \"" + line + '"');
      }
      numbers = of.length;
      weights.put(line.substring(0, Math.max(0, tab)), of);
    }
    if (weights.isEmpty()) {
      throw new IllegalArgumentException(name + ": ends before its first weight");
    }
    return new ModelFile(name, fields, weights);
  }

  /**
   * What the model says of itself under a name.
   *
   * @throws IllegalArgumentException where it says nothing
   */
  public String field(String field) {
    String value = fields.get(field);
    if (value == null) {
      throw new IllegalArgumentException(name + ": says nothing of its " + field);
    }
    return value;
  }

  /**
   * A field's numbers.
   *
   * @throws IllegalArgumentException where it does not hold so many
   */
  public double[] numbers(String field, int count) {
    double[] numbers = numbers(name, field, field(field));
    if (numbers.length != count) {
      throw new IllegalArgumentException(name + ": " + field + " needs " + count + " numbers");
    }
    return numbers;
  }

  private static double[] numbers(String file, String where, String text) {
    String[] words = text.split(" ", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = number(file, where, words[i]);
    }
    return numbers;
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

  /**
   * Writes the model as {@link #read} reads it, weights in the order of their features.
   *
   * @param number how weights are written, such as {@code %.5f}
   */
  public void write(Writer out, String format, String number) throws IOException {
    out.write(format + "\n");
    for (Map.Entry<String, String> field : fields.entrySet()) {
      out.write(field.getKey() + ": " + field.getValue() + "\n");
    }
    out.write(WEIGHTS + "\n");
    for (Map.Entry<String, double[]> weight : new TreeMap<>(weights).entrySet()) {
      StringBuilder line = new StringBuilder(weight.getKey());
      char before = '\t';
      for (double value : weight.getValue()) {
        line.append(before).append(String.format(Locale.ROOT, number, value));
        before = ' ';
      }
      out.write(line.append('\n').toString());
    }
  }
}
