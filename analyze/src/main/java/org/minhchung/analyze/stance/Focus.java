package org.minhchung.analyze.stance;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minhchung.analyze.text.LanguageTag;

/**
 * The part of a sentence that speaks of the claim. Thai, Lao and Khmer mark no ends of sentences,
 * so that what counts as one may be a whole paragraph; what follows the claim there is another
 * matter, as a next sentence would be.
 *
 * @param sentence up to the end of the clause that shares most with the claim
 * @param rest what follows, or empty
 */
record Focus(String sentence, String rest) {
  private static final Set<String> NO_ENDS = Set.of("th", "lo", "km");
  private static final Pattern CLAUSE = Pattern.compile("\\S+");
  private static final int GRAM = 3;

  /** Both texts folded. */
  static Focus of(String sentence, String claim, String language) {
    if (claim.isEmpty() || !NO_ENDS.contains(LanguageTag.language(language))) {
      return new Focus(sentence, "");
    }
    Set<String> known = grams(claim);
    int end = sentence.length();
    int most = 0;
    Matcher clauses = CLAUSE.matcher(sentence);
    while (clauses.find()) {
      Set<String> shared = grams(clauses.group());
      shared.retainAll(known);
      if (shared.size() > most) {
        most = shared.size();
        end = clauses.end();
      }
    }
    return new Focus(sentence.substring(0, end), sentence.substring(end));
  }

  private static Set<String> grams(String text) {
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + GRAM <= text.length(); i++) {
      grams.add(text.substring(i, i + GRAM));
    }
    return grams;
  }
}
