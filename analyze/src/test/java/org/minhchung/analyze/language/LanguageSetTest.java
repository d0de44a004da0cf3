package org.minhchung.analyze.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lines written for this project in every language that is read; see the README beside them.
 */
class LanguageSetTest {
  private static final LanguageDetector DETECTOR = new LanguageDetector();

  record Line(String language, String text) {}

  static List<Line> read(String set) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                LanguageSetTest.class.getResourceAsStream(set + ".tsv"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", 2))
          .map(parts -> new Line(parts[0].substring(0, 2), parts[1]))
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"sentences, 0.985", "headlines, 0.95", "mixed, 0.9", "short, 0.9"})
  void areTold(String set, double least) throws IOException {
    List<Line> lines = read(set);
    Map<String, Integer> taken = new TreeMap<>();
    int right = 0;
    for (Line line : lines) {
      String found = DETECTOR.detect(line.text()).language();
      if (found.equals(line.language())) {
        right++;
      } else {
        taken.merge(line.language() + " for " + found, 1, Integer::sum);
      }
    }
    double share = (double) right / lines.size();
    System.out.printf("%s: %d of %d (%.4f), taken: %s%n", set, right, lines.size(), share, taken);

    assertThat(share).isGreaterThanOrEqualTo(least);
  }
}
