package org.minhchung.analyze.language;

import java.util.BitSet;
import org.minhchung.analyze.text.Lexicon;

/** Which of its two ways of writing a Chinese text uses. Safe for use by many threads. */
public final class ChineseScript {
  /** Enough to decide; more only costs time. */
  private static final int LONGEST_SAMPLE = 1500;

  private final BitSet simplified;
  private final BitSet traditional;

  public ChineseScript() {
    Lexicon lexicon = Lexicon.beside(ChineseScript.class, "chinese-scripts.txt");
    simplified = characters(lexicon, "Hans");
    traditional = characters(lexicon, "Hant");
  }

  private static BitSet characters(Lexicon lexicon, String key) {
    BitSet set = new BitSet();
    lexicon.get(key).forEach(line -> line.chars().forEach(set::set));
    return set;
  }

  /**
   * ISO 15924: {@code Hans} or {@code Hant}, whichever has more characters that only it uses.
   *
   * @param declared what the page says its language is, BCP 47, or null; decides where no character
   *     does
   * @return null where nothing tells it
   */
  public String of(String text, String declared) {
    int balance = 0;
    int end = Math.min(text.length(), LONGEST_SAMPLE);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      balance += simplified.get(c) ? 1 : traditional.get(c) ? -1 : 0;
    }
    return balance > 0 ? "Hans" : balance < 0 ? "Hant" : declared(declared);
  }

  private static String declared(String tag) {
    if (tag == null || !tag.toLowerCase(java.util.Locale.ROOT).startsWith("zh-")) {
      return null;
    }
    return switch (tag.substring(3).toLowerCase(java.util.Locale.ROOT)) {
      case "cn", "sg", "my", "hans", "hans-cn", "hans-sg" -> "Hans";
      case "tw", "hk", "mo", "hant", "hant-tw", "hant-hk" -> "Hant";
      default -> null;
    };
  }
}
