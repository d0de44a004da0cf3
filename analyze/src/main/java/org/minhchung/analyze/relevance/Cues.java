package org.minhchung.analyze.relevance;

import java.util.regex.Pattern;
import org.minhchung.analyze.text.Lexicon;
import org.minhchung.analyze.text.PhraseIndex;

/**
 * Words and years that show the Vietnam War, or Vietnamese communities elsewhere, as the subject.
 */
final class Cues {
  private static final Pattern WAR_YEAR = Pattern.compile("(?<!\\d)19(5[5-9]|6\\d|7[0-5])(?!\\d)");

  private final PhraseIndex<String> war;
  private final PhraseIndex<String> diaspora;

  Cues() {
    Lexicon lexicon = Lexicon.beside(Cues.class, "cues.txt");
    war = index(lexicon, "war");
    diaspora = index(lexicon, "diaspora");
  }

  private static PhraseIndex<String> index(Lexicon lexicon, String key) {
    var builder = new PhraseIndex.Builder<String>(PhraseIndex.Marks.STRIPPED);
    lexicon.get(key).forEach(cue -> builder.add(cue, cue));
    return builder.build();
  }

  /** Whether a sentence that names Vietnam speaks of the war of 1955 to 1975. */
  boolean war(String sentence) {
    return WAR_YEAR.matcher(sentence).find() || !war.find(sentence).isEmpty();
  }

  boolean diaspora(String sentence) {
    return !diaspora.find(sentence).isEmpty();
  }
}
