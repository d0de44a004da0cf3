package org.minhchung.alerts.query;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Rewrites each term by a function of the term alone. */
final class TermFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final UnaryOperator<String> rewrite;

  TermFilter(TokenStream input, UnaryOperator<String> rewrite) {
    super(input);
    this.rewrite = rewrite;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String rewritten = rewrite.apply(term.toString());
    term.setEmpty().append(rewritten);
    return true;
  }
}
