package org.minhchung.bench.texts;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What a scribe writes with: chance, a language, and the text so far. */
final class Ink {
  /** Vietnam is named, or a claim made, about so often in a text. */
  private static final int SPRINKLES = 40;

  private final StringBuilder text = new StringBuilder();
  private final Random random;
  private final String language;
  private final Wordings wordings;
  private final int most;
  private int bytes;

  /**
   * Prepares.
   *
   * @param most bytes in UTF-8 after which the text is long enough
   */
  Ink(Random random, String language, Wordings wordings, int most) {
    this.random = random;
    this.language = language;
    this.wordings = wordings;
    this.most = most;
  }

  Random random() {
    return random;
  }

  String text() {
    return text.toString();
  }

  /** Bytes in UTF-8, where half of a pair counts as much as a character of three bytes. */
  int bytes() {
    return bytes;
  }

  String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** One character of a string. */
  String one(String characters) {
    int[] all = characters.codePoints().toArray();
    return Character.toString(all[random.nextInt(all.length)]);
  }

  String sentence() {
    return any(wordings.sentences(language));
  }

  String claim() {
    return any(wordings.claims(language));
  }

  String country() {
    return Wordings.country(language);
  }

  /** A word of a sentence, or a few characters of it where words are not set apart. */
  String word() {
    String sentence = sentence();
    int at = random.nextInt(sentence.length());
    int from = sentence.lastIndexOf(' ', at) + 1;
    int space = sentence.indexOf(' ', at + 1);
    int to = Math.min(space < 0 ? sentence.length() : space, from + 12);
    return sentence.substring(from, Math.max(from, to)).replaceAll("[\\p{Punct}。、，「」]", "");
  }

  /** A sentence of another language. */
  String foreign() {
    return any(wordings.sentences(any(wordings.languages())));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  void write(CharSequence piece) {
    text.append(piece);
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
  }

  /**
   * Writes pieces until the text is long enough, and here and there Vietnam's name or a claim.
   *
   * @param joint what stands between those and the pieces
   */
  void flood(String joint, Supplier<String> pieces) {
    int next = bytes;
    while (bytes < most) {
      if (bytes >= next) {
        String known = random.nextInt(3) > 0 ? country() : claim();
        write(joint);
        write(joint.isEmpty() || joint.equals(" ") ? known.replace('.', ' ') : known);
        write(joint);
        next = bytes + most / SPRINKLES;
      }
      write(pieces.get());
    }
  }
}
