package org.minhchung.alerts.query;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Unicode's word boundaries, finer cuts, lower case, perhaps stems, then folding. */
final class WordAnalyzer extends Analyzer {
  private final UnaryOperator<TokenStream> stemming;

  WordAnalyzer(UnaryOperator<TokenStream> stemming) {
    this.stemming = stemming;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    // stemmers know accents and composed letters only
    TokenStream lower = new TermFilter(new CutFilter(words), Folding::lower);
    TokenStream folded = new TermFilter(stemming.apply(lower), Folding::fold);
    return new TokenStreamComponents(words, folded);
  }
}
