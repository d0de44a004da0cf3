package org.minhchung.alerts.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What counts as a word, for documents and queries, for Elasticsearch and for the matcher in the
 * stream. It happens here and not in the search node, which receives words separated by spaces, so
 * that both back ends agree whatever the node's version and plug-ins.
 *
 * <p>Case, width and, in Latin, Greek and Cyrillic, diacritics are folded: {@code Việt Nam} is
 * {@code viet nam}. Scripts that do not separate words (Chinese, Japanese, Thai, Lao, Khmer,
 * Burmese) and Korean, which glues particles on, are cut into characters; words of several
 * characters are then found as phrases, without a dictionary that may cut text and query
 * differently. Forms of a word are found by stems in the language of the document.
 */
public final class Analysis {
  private static final Analyzer WORDS = new WordAnalyzer(stream -> stream);

  private static final Set<Character.UnicodeScript> CHARACTERWISE =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  private Analysis() {}

  /**
   * A word as it is compared, and where it stands.
   *
   * @param start offset of its first UTF-16 unit
   * @param end offset after the last
   */
  public record Token(String term, int start, int end) {}

  /** The words of a text, in order. */
  public static List<Token> words(String text) {
    return tokens(WORDS, text, "");
  }

  /** The stems of a text, in order; none where its language has no stemmer here. */
  public static List<Token> stems(String text, String language) {
    return Stemmer.of(language)
        .map(stemmer -> tokens(stemmer.analyzer(), text, stemmer.mark()))
        .orElse(List.of());
  }

  /** The stems of the words of a query in each language that has a stemmer. */
  static List<List<String>> stemsInAllLanguages(String words) {
    return Stemmer.ALL.stream()
        .map(stemmer -> terms(tokens(stemmer.analyzer(), words, stemmer.mark())))
        .distinct()
        .toList();
  }

  /** Whether a word is written in a script whose words are found character by character. */
  static boolean characterwise(String word) {
    return word.codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(CHARACTERWISE::contains);
  }

  /** The terms of tokens. */
  static List<String> terms(List<Token> tokens) {
    return tokens.stream().map(Token::term).toList();
  }

  /** The terms of tokens as one text for Elasticsearch's whitespace analyzer. */
  public static String joined(List<Token> tokens) {
    return tokens.stream().map(Token::term).collect(Collectors.joining(" "));
  }

  private static List<Token> tokens(Analyzer analyzer, String text, String mark) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(mark + term, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading words from memory failed", e);
    }
    return tokens;
  }
}
