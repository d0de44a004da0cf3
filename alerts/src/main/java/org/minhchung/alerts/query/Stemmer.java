package org.minhchung.alerts.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * How one language's words are brought to their stems.
 *
 * @param mark stands before each stem, so that a stem of one language is not found in another,
 *     where it may be a word of its own
 * @param languages ISO 639-1
 */
record Stemmer(String mark, Set<String> languages, Analyzer analyzer) {
  static final List<Stemmer> ALL =
      List.of(
          snowball("en", EnglishStemmer::new),
          snowball("fr", FrenchStemmer::new),
          snowball("de", GermanStemmer::new),
          snowball("es", SpanishStemmer::new),
          snowball("pt", PortugueseStemmer::new),
          snowball("it", ItalianStemmer::new),
          snowball("nl", DutchStemmer::new),
          snowball("sv", SwedishStemmer::new),
          snowball("da", DanishStemmer::new),
          snowball("ru", RussianStemmer::new),
          snowball("tr", TurkishStemmer::new),
          of(Set.of("id", "ms"), "id", IndonesianStemFilter::new),
          of(
              Set.of("ar"),
              "ar",
              words -> new ArabicStemFilter(new ArabicNormalizationFilter(words))),
          of(
              Set.of("hi"),
              "hi",
              words ->
                  new HindiStemFilter(
                      new HindiNormalizationFilter(new IndicNormalizationFilter(words)))));

  /** The stemmer of a language, if there is one. */
  static Optional<Stemmer> of(String language) {
    return ALL.stream().filter(stemmer -> stemmer.languages.contains(language)).findFirst();
  }

  private static Stemmer snowball(String language, Supplier<SnowballStemmer> stemmer) {
    return of(Set.of(language), language, words -> new SnowballFilter(words, stemmer.get()));
  }

  private static Stemmer of(
      Set<String> languages, String mark, UnaryOperator<TokenStream> stemming) {
    return new Stemmer(mark + ":", languages, new WordAnalyzer(stemming));
  }
}
