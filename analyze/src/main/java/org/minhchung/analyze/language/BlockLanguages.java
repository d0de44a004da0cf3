package org.minhchung.analyze.language;

import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The language of each paragraph of an article. Most are in the article's own; one is looked at
 * closely only where its script is another, or where another language's function words outnumber
 * those of the article's. Safe for use by many threads.
 */
public final class BlockLanguages {
  /** Of shorter paragraphs only the script is believed: names and titles look like anything. */
  private static final int FEWEST_LETTERS = 40;

  /** Of each paragraph; enough to raise a doubt. */
  private static final int SAMPLE = 240;

  /** By so many function words another language must lead. */
  private static final double LEAD = 2;

  private static final double LEAST_CONFIDENCE = 0.7;

  /** The same where the script is another: then it is the share of the letters in it. */
  private static final double LEAST_PURITY = 0.5;

  /** A line of so few letters in another script is more than a name. */
  private static final int FEWEST_OF_SCRIPT = 4;

  /** Between these a paragraph alone cannot decide. */
  private static final Set<String> KIN = Set.of("id", "ms");

  private final LanguageDetector detector;

  public BlockLanguages(LanguageDetector detector) {
    this.detector = detector;
  }

  /**
   * The languages of a text's paragraphs, which end with line breaks.
   *
   * @param language of the article, BCP 47; {@code und} leaves every paragraph at that
   * @return from an offset to the language of the paragraph around it
   */
  public IntFunction<String> of(String text, String language) {
    NavigableMap<Integer, String> starts = new TreeMap<>();
    String last = language;
    for (int from = 0; from < text.length() && !language.equals("und"); ) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline;
      boolean telling = to - from >= FEWEST_OF_SCRIPT;
      String found = to == from ? last : telling ? ofBlock(text, from, to, language) : language;
      if (!found.equals(last)) {
        starts.put(from, found);
        last = found;
      }
      from = to + 1;
    }
    if (starts.isEmpty()) {
      return offset -> language;
    }
    return offset -> {
      var entry = starts.floorEntry(offset);
      return entry == null ? language : entry.getValue();
    };
  }

  private String ofBlock(String text, int from, int to, String language) {
    String sample = text.substring(from, Math.min(to, from + SAMPLE));
    LanguageDetector.Doubt doubt = detector.doubts(sample, language);
    boolean doubtful =
        doubt.otherScript()
            ? doubt.letters() >= FEWEST_OF_SCRIPT
            : doubt.lead() >= LEAD && doubt.letters() >= FEWEST_LETTERS;
    if (!doubtful) {
      return language;
    }
    Detection found = detector.detect(text.substring(from, to));
    boolean kin = KIN.contains(language) && KIN.contains(found.language());
    double least = doubt.otherScript() ? LEAST_PURITY : LEAST_CONFIDENCE;
    return found.language().equals("und") || found.confidence() < least || kin
        ? language
        : found.language();
  }
}
