package org.minhchung.analyze.match;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Prepares text as BERT's uncased models were trained on it: control characters dropped, Chinese
 * characters and punctuation set apart by spaces, lower case, accents stripped. After it, splitting
 * at spaces gives the words that are cut into word pieces.
 */
final class BertText {
  private final boolean lowerCase;

  BertText(boolean lowerCase) {
    this.lowerCase = lowerCase;
  }

  String prepare(String text) {
    String folded = text;
    if (lowerCase) {
      folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    }
    StringBuilder prepared = new StringBuilder(folded.length() + 16);
    folded.codePoints().forEach(c -> append(prepared, c));
    return prepared.toString();
  }

  private void append(StringBuilder prepared, int c) {
    int type = Character.getType(c);
    if (Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR) {
      prepared.append(' ');
    } else if (c == 0xFFFD
        || type == Character.CONTROL
        || type == Character.FORMAT
        || (lowerCase && type == Character.NON_SPACING_MARK)) {
      // Dropped, as the model never saw it.
    } else if (isChinese(c) || isPunctuation(c, type)) {
      prepared.append(' ').appendCodePoint(c).append(' ');
    } else {
      prepared.appendCodePoint(c);
    }
  }

  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  /** BERT counts all ASCII symbols as punctuation, but only real punctuation beyond ASCII. */
  private static boolean isPunctuation(int c, int type) {
    if (c < 128) {
      return c > 32 && !Character.isLetterOrDigit(c);
    }
    return switch (type) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
