package org.minhchung.analyze.worth;

import org.minhchung.analyze.relevance.VietnamRelevance;
import org.minhchung.analyze.text.LanguageTag;
import org.minhchung.events.StatementKind;

/**
 * Says what kind of statement a sentence is and how much it is worth checking. The features are cue
 * words and forms, the weights stand in {@code weights.txt} with their reasons; nothing was
 * trained. Safe for use by many threads.
 */
public final class CheckWorthiness {
  private final TraitReader traits;
  private final KindRule kinds = new KindRule();
  private final Weights weights = new Weights();

  public CheckWorthiness(VietnamRelevance relevance) {
    this.traits = new TraitReader(relevance);
  }

  /**
   * Weighs one sentence.
   *
   * @param languageTag BCP 47; in a language without cue lists only figures, names and forms count
   * @param context what is known of the article; opinion and satire in it decide the kind
   */
  public Worth of(String sentence, String languageTag, Context context) {
    Traits seen = traits.read(sentence, LanguageTag.language(languageTag));
    StatementKind kind = kinds.of(seen, context);
    return new Worth(kind, weights.checkworthiness(seen, kind));
  }
}
