package org.minhchung.analyze.worth;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.minhchung.analyze.text.Lexicon;
import org.minhchung.events.StatementKind;

/** The weights file, read and checked. */
final class Weights {
  private static final String RESOURCE = "weights.txt";
  private static final String KIND = "kind.";

  private final double base;
  private final Map<Feature, Double> features = new EnumMap<>(Feature.class);
  private final Map<StatementKind, Double> kinds = new EnumMap<>(StatementKind.class);

  Weights() {
    Lexicon lexicon = Lexicon.beside(Weights.class, RESOURCE);
    base = weight(lexicon, "base");
    for (String key : lexicon.keys()) {
      if (key.startsWith(KIND)) {
        kinds.put(kind(key.substring(KIND.length())), weight(lexicon, key));
      } else if (!key.equals("base")) {
        Feature feature =
            Feature.of(key)
                .orElseThrow(() -> new IllegalArgumentException(RESOURCE + ": no feature " + key));
        features.put(feature, weight(lexicon, key));
      }
    }
  }

  private static StatementKind kind(String label) {
    for (StatementKind kind : StatementKind.values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(RESOURCE + ": no kind of statement " + label);
  }

  private static double weight(Lexicon lexicon, String key) {
    List<String> entry = lexicon.get(key);
    if (entry.size() != 2) {
      throw new IllegalArgumentException(
          RESOURCE + ": expected \"" + key + ": weight | meaning\", found " + entry);
    }
    try {
      return Double.parseDouble(entry.get(0));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          RESOURCE + ": the weight of " + key + " is not a number: " + entry.get(0), e);
    }
  }

  /** 0 to 1. */
  double checkworthiness(Traits traits, StatementKind kind) {
    double sum = base + kinds.getOrDefault(kind, 0.0);
    for (Feature feature : traits.counts().keySet()) {
      sum += features.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
