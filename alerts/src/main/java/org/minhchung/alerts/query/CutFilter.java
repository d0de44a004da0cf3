package org.minhchung.alerts.query;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Cuts what the tokenizer leaves whole: runs of letters in scripts without spaces, into characters
 * with their marks, and words at apostrophes, so that {@code Vietnam's} and {@code l'Annam} are
 * found by the name.
 */
final class CutFilter extends TokenFilter {
  private static final Set<String> CHARACTERWISE =
      Set.of(
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN],
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.KATAKANA],
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HANGUL]);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private String rest = "";
  private int restStart;
  private boolean characterwise;

  CutFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (true) {
      if (rest.isEmpty()) {
        if (!input.incrementToken()) {
          return false;
        }
        rest = term.toString();
        restStart = offset.startOffset();
        characterwise = CHARACTERWISE.contains(type.type());
      }
      int end = characterwise ? characterEnd(rest) : apostropheOrEnd(rest);
      String piece = rest.substring(0, end);
      int start = restStart;
      int next = !characterwise && end < rest.length() ? end + 1 : end;
      rest = rest.substring(next);
      restStart += next;
      if (!piece.isEmpty()) {
        term.setEmpty().append(piece);
        offset.setOffset(start, start + piece.length());
        return true;
      }
    }
  }

  private static int characterEnd(String text) {
    int end = Character.charCount(text.codePointAt(0));
    while (end < text.length() && isMark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isMark(int codePoint) {
    int category = Character.getType(codePoint);
    return category == Character.NON_SPACING_MARK
        || category == Character.COMBINING_SPACING_MARK
        || category == Character.ENCLOSING_MARK;
  }

  private static int apostropheOrEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '’' || c == '＇') {
        return i;
      }
    }
    return text.length();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    rest = "";
  }
}
