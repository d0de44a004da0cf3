package org.minhchung.bench.hostile;

import static org.minhchung.bench.hostile.Flood.one;
import static org.minhchung.bench.hostile.Flood.times;

import java.util.Random;

/** Characters that are not what they seem. */
final class Glyphs {
  private static final String[] ODD = {
    "\u202e", "\u2066\u2067", "\u200f\u200e", "\u0301", "\u200b", "\u200d", "\ufeff", "\u0007",
    "\u0000", "\u001b[31m", "\ufffe", "\uffff", "\ud800", "\udc00", "\ud83d\ude00\u200d", "\u0085",
    "\u00ad", "\u0e34\u0e34", "\u1d173", "\u2029", "\ue000", "\ufdfa", "\u0130", "\u1e9e"
  };

  private Glyphs() {}

  static void run(StringBuilder b, Random random, int n) {
    b.append(one(random, "<p>", "<title>", "<h1>", "<meta name=author content='", "<a href='"));
    b.append("quay");
    times(b, n, one(random, ODD));
    b.append("end'></title></h1><p>The harbour board met to discuss the new quay, again.");
  }

  static void among(StringBuilder b, Random random, int n) {
    String text = "<p class=story>The harbour board met to discuss <b>the new quay</b>, again.</p>";
    for (int i = 0; i < n && b.length() < Flood.MAX; i++) {
      int at = random.nextInt(text.length());
      b.append(text, 0, at).append(one(random, ODD)).append(text, at, text.length());
    }
  }
}
