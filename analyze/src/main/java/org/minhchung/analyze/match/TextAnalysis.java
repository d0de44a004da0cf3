package org.minhchung.analyze.match;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text for comparison, by language: stemmed and without stop words where Lucene
 * knows the language, pairs of characters for Chinese, Japanese and Korean, dictionary words for
 * Thai, Lao, Khmer and Burmese, plain words otherwise. Safe for use by several threads.
 */
final class TextAnalysis implements AutoCloseable {
  private static final CharArraySet VIETNAMESE =
      StopFilter.makeStopSet(
          "và", "của", "là", "có", "cho", "các", "những", "một", "được", "với", "trong", "này",
          "đã", "đang", "sẽ", "từ", "ở", "tại", "về", "khi", "để", "do", "bị", "cũng", "như", "vào",
          "ra", "người", "đó", "thì", "mà", "rằng", "theo", "trên", "sau", "đến", "vì");
  private static final CharArraySet FILIPINO =
      StopFilter.makeStopSet(
          "ang", "ng", "sa", "na", "mga", "ay", "at", "si", "ni", "kay", "ito", "nang", "para",
          "may", "mula", "isang", "isa", "din", "rin", "pa", "kung", "dahil", "nasa");

  /** Languages that write each syllable apart; pairs of syllables are what tells words apart. */
  private static final Set<String> SYLLABIC = Set.of("vi");

  private final Map<String, Analyzer> analyzers =
      Map.ofEntries(
          Map.entry("en", new EnglishAnalyzer()),
          Map.entry("id", new IndonesianAnalyzer()),
          Map.entry("fr", new FrenchAnalyzer()),
          Map.entry("de", new GermanAnalyzer()),
          Map.entry("es", new SpanishAnalyzer()),
          Map.entry("pt", new PortugueseAnalyzer()),
          Map.entry("ru", new RussianAnalyzer()),
          Map.entry("ar", new ArabicAnalyzer()),
          Map.entry("hi", new HindiAnalyzer()),
          Map.entry("zh", new CJKAnalyzer()),
          Map.entry("ja", new CJKAnalyzer()),
          Map.entry("ko", new CJKAnalyzer()),
          Map.entry("th", words(ThaiAnalyzer.getDefaultStopSet())),
          Map.entry("vi", words(VIETNAMESE)),
          Map.entry("tl", words(FILIPINO)));
  private final Analyzer plain = words(CharArraySet.EMPTY_SET);
  private final Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");

  private static Analyzer words(CharArraySet stopWords) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new ICUTokenizer();
        return new TokenStreamComponents(
            words, new StopFilter(new LowerCaseFilter(words), stopWords));
      }
    };
  }

  /** Every different word of a text, in the order of first use. */
  Set<String> words(String text, String language) {
    String family = Languages.family(language);
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (family.equals("zh")) {
      composed = simplified.transliterate(composed);
    }
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream tokens = analyzers.getOrDefault(family, plain).tokenStream("", composed)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      String before = null;
      while (tokens.incrementToken()) {
        String word = term.toString();
        words.add(word);
        if (SYLLABIC.contains(family) && before != null) {
          words.add(before + "_" + word);
        }
        before = word;
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("words of a text in " + language, e);
    }
    return words;
  }

  @Override
  public void close() {
    analyzers.values().forEach(Analyzer::close);
    plain.close();
  }
}
