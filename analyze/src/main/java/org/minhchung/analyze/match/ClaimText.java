package org.minhchung.analyze.match;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.minhchung.analyze.quantity.QuantityReader;

/**
 * A sentence, or one wording of a claim, taken apart for comparison. All but its words is read when
 * it is first needed and kept, for most sentences share too few words with any claim to be looked
 * at more closely. Safe for use by several threads.
 */
final class ClaimText {
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\d]+");

  private final String text;
  private final String language;
  private final String family;
  private final Set<String> words;
  private final Reader reader;
  private volatile Figures figures;
  private volatile Set<String> places;
  private volatile Set<String> names;
  private volatile float[] vector;
  private volatile String folded;

  private ClaimText(String text, String language, Set<String> words, Reader reader) {
    this.text = text;
    this.language = language;
    this.family = Languages.family(language);
    this.words = words;
    this.reader = reader;
  }

  /** Takes texts apart, always with the same tools. */
  static final class Reader implements AutoCloseable {
    private final TextAnalysis analysis = new TextAnalysis();
    private final Places places = new Places();
    private final EntityFinder entities;
    private final QuantityReader quantities;
    private final SentenceEncoder encoder;

    Reader(EntityFinder entities, QuantityReader quantities, SentenceEncoder encoder) {
      this.entities = entities;
      this.quantities = quantities;
      this.encoder = encoder;
    }

    ClaimText read(String text, String language) {
      return new ClaimText(text, language, analysis.words(text, language), this);
    }

    private Set<String> places(String text, String language) {
      Set<String> where = new HashSet<>(places.of(text, language));
      where.remove("VN");
      where.addAll(entities.entities(text));
      return where;
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

  /** The languages whose words are comparable with these. */
  String family() {
    return family;
  }

  Set<String> words() {
    return words;
  }

  Figures figures() {
    Figures known = figures;
    if (known == null) {
      known = Figures.of(reader.quantities.read(text, language));
      figures = known;
    }
    return known;
  }

  /** Countries other than Vietnam, and entities of Vietnam. */
  Set<String> places() {
    Set<String> known = places;
    if (known == null) {
      known = reader.places(text, language);
      places = known;
    }
    return known;
  }

  Set<String> names() {
    Set<String> known = names;
    if (known == null) {
      known = ProperNames.of(text, language);
      names = known;
    }
    return known;
  }

  /** Whether a folded name stands in the text as a word, also where no capital marks it. */
  boolean says(String name) {
    String known = folded;
    if (known == null) {
      known = " " + NOT_WORDS.matcher(ProperNames.fold(text)).replaceAll(" ") + " ";
      folded = known;
    }
    return known.contains(" " + name + " ");
  }

  boolean encoded() {
    return reader.encoder.covers(language);
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
      known = reader.encoder.encode(text);
      vector = known;
    }
    return known;
  }
}
