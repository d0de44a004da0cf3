package org.minhchung.analyze.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The cases that were written before the reader was: language, text, quantities. */
record Case(int line, String language, String text, String quantities) {

  /** Cases that the lists were made with: the odd lines. */
  boolean isOpen() {
    return line % 2 == 1;
  }

  String read(QuantityReader reader) {
    String read =
        reader.read(text, language).stream().map(Quantity::text).collect(Collectors.joining("; "));
    return read.isEmpty() ? "-" : read;
  }

  static List<Case> all() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Case.class.getResourceAsStream("cases.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        cases.add(new Case(cases.size() + 1, fields[0], fields[1], fields[2]));
      }
    }
    return cases;
  }
}
