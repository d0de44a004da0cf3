package org.minhchung.analyze.match;

import java.util.Set;
import org.minhchung.analyze.quantity.QuantityReader;

/**
 * A sentence, or one wording of a claim, taken apart for comparison. Its vector is computed when it
 * is first needed and kept.
 */
final class ClaimText {
  private final String text;
  private final String language;
  private final Set<String> words;
  private final Figures figures;
  private final Set<String> places;
  private final Set<String> names;
  private final SentenceEncoder encoder;
  private volatile float[] vector;

  private ClaimText(
      String text,
      String language,
      Set<String> words,
      Figures figures,
      Set<String> places,
      Set<String> names,
      SentenceEncoder encoder) {
    this.text = text;
    this.language = language;
    this.words = words;
    this.figures = figures;
    this.places = places;
    this.names = names;
    this.encoder = encoder;
  }

  /** Takes texts apart, always with the same tools. */
  static final class Reader implements AutoCloseable {
    private final TextAnalysis analysis = new TextAnalysis();
    private final Places places = new Places();
    private final QuantityReader quantities = new QuantityReader();
    private final EntityFinder entities;
    private final SentenceEncoder encoder;

    Reader(EntityFinder entities, SentenceEncoder encoder) {
      this.entities = entities;
      this.encoder = encoder;
    }

    ClaimText read(String text, String language) {
      Set<String> where = new java.util.HashSet<>(places.of(text, language));
      where.remove("VN");
      where.addAll(entities.entities(text));
      return new ClaimText(
          text,
          language,
          analysis.words(text, language),
          Figures.of(quantities.read(text, language)),
          where,
          ProperNames.of(text, language),
          encoder);
    }

    @Override
    public void close() {
      analysis.close();
    }
  }

  String text() {
    return text;
  }

  String language() {
    return language;
  }

  Set<String> words() {
    return words;
  }

  Figures figures() {
    return figures;
  }

  /** Countries other than Vietnam, and entities of Vietnam. */
  Set<String> places() {
    return places;
  }

  Set<String> names() {
    return names;
  }

  boolean encoded() {
    return encoder.covers(language);
  }

  /** Cosine with another text, -1 to 1; both must be {@link #encoded()}. */
  double cosine(ClaimText other) {
    float[] a = vector();
    float[] b = other.vector();
    double dot = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
    }
    return dot;
  }

  private float[] vector() {
    float[] known = vector;
    if (known == null) {
      known = encoder.encode(text);
      vector = known;
    }
    return known;
  }
}
