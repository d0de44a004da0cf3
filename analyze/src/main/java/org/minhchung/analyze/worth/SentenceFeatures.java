package org.minhchung.analyze.worth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minhchung.analyze.text.LanguageTag;

/**
 * The features of a sentence that a check-worthiness model weighs. Those of {@link FeatureSet#CUES}
 * are the same in every language. Safe for use by many threads.
 */
public final class SentenceFeatures {
  /** Every sentence has it; its weight is how likely a sentence is at all. */
  private static final String ALWAYS = "always";

  /** They belong to the kind of a sentence, not to its worth. */
  private static final Set<Feature> KIND_ONLY =
      EnumSet.of(Feature.DAY, Feature.ASKS, Feature.PAGE, Feature.LONG, Feature.SHORT);

  private static final int[] LENGTHS = {3, 5, 8, 12, 18, 26, 40};
  private static final Pattern WORD =
      Pattern.compile("\\p{Nd}[\\p{Nd}.,٫٬]*|[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*|[%€$£¥?!]");

  /** Brings the parts of a unit vector of some hundred dimensions near 1. */
  private static final float VECTOR_SCALE = 5;

  private static final String[][] DIMENSIONS = dimensions(1024);

  private final TraitReader traits;
  private final SentenceVectors vectors;

  /**
   * @param vectors may be null where no model looks at them
   */
  SentenceFeatures(TraitReader traits, SentenceVectors vectors) {
    this.traits = traits;
    this.vectors = vectors;
  }

  /**
   * The features with the shipped cue lists, for training.
   *
   * @param vectors for {@link FeatureSet#VECTORS}, or null
   */
  public static SentenceFeatures shipped(SentenceVectors vectors) {
    return new SentenceFeatures(new TraitReader(new CueLists(WorthFiles.SHIPPED)), vectors);
  }

  private static String[][] dimensions(int count) {
    String[][] names = new String[2][count];
    for (int i = 0; i < count; i++) {
      names[0][i] = "v+" + i;
      names[1][i] = "v-" + i;
    }
    return names;
  }

  /** Version of the cue lists behind them. */
  public String lists() {
    return traits.cues().version();
  }

  /**
   * The features of a sentence, each once.
   *
   * @param languageTag BCP 47
   */
  public FeatureVector of(String sentence, String languageTag, FeatureSet set) {
    String language = LanguageTag.language(languageTag);
    return of(sentence, language, traits.read(sentence, language), set);
  }

  FeatureVector of(String sentence, String language, Traits seen, FeatureSet set) {
    List<String> features = cues(seen, language);
    if (set != FeatureSet.CUES) {
      features.addAll(words(sentence, language));
    }
    FeatureVector found = FeatureVector.of(features);
    float[] vector =
        set == FeatureSet.VECTORS && vectors != null ? vectors.of(sentence, language) : null;
    return vector == null ? found : found.and(parts(vector));
  }

  /** Each dimension above and below nothing apart, for a model to weigh both as it likes. */
  private static FeatureVector parts(float[] vector) {
    int count = Math.min(vector.length, DIMENSIONS[0].length);
    String[] names = new String[count];
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      names[i] = DIMENSIONS[vector[i] < 0 ? 1 : 0][i];
      values[i] = Math.abs(vector[i]) * VECTOR_SCALE;
    }
    return new FeatureVector(names, values);
  }

  private static List<String> cues(Traits seen, String language) {
    List<String> features = new ArrayList<>();
    features.add(ALWAYS);
    TreeSet<String> singles = new TreeSet<>();
    for (Feature feature : seen.counts().keySet()) {
      if (!KIND_ONLY.contains(feature)) {
        singles.add(feature.label());
        if (seen.count(feature) > 1) {
          features.add(feature.label() + " twice");
        }
      }
    }
    if (seen.question()) {
      singles.add("question");
    }
    if (seen.mostlyQuoted()) {
      singles.add("quotation");
    }
    List<String> all = new ArrayList<>(singles);
    features.addAll(all);
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        features.add(all.get(i) + " & " + all.get(j));
      }
    }
    if (!seen.finished()) {
      features.add("unfinished");
    }
    if (!TraitReader.hasCase(language)) {
      features.add("no capitals");
    }
    int length = Arrays.binarySearch(LENGTHS, seen.words());
    features.add("length " + (length < 0 ? -length - 1 : length));
    return features;
  }

  private static Set<String> words(String sentence, String language) {
    Set<String> features = new TreeSet<>();
    List<String> units = new ArrayList<>();
    Matcher word = WORD.matcher(sentence.toLowerCase(Locale.ROOT).replace('’', '\''));
    while (word.find()) {
      if (Character.isDigit(word.group().codePointAt(0))) {
        units.add("0");
      } else if (TraitReader.spaced(language)) {
        units.add(word.group());
      } else {
        word.group().codePoints().forEach(c -> units.add(Character.toString(c)));
      }
    }
    String before = "^";
    for (String unit : units) {
      features.add("w " + unit);
      features.add("w " + before + " " + unit);
      before = unit;
    }
    return features;
  }
}
