package org.minhchung.analyze.worth;

import org.minhchung.analyze.text.Lexicon;
import org.minhchung.analyze.text.PhraseIndex;
import org.minhchung.events.Article;
import org.minhchung.events.Source;
import org.minhchung.events.StatementKind;

/** What kind of statement a sentence is: what the page says of itself comes first. */
final class KindRule {
  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_WORDS_UNFINISHED = 7;

  /** From this share on, the sentence is somebody's words with little around them. */
  private static final double MOSTLY_QUOTED = 0.6;

  private final PhraseIndex<StatementKind> sections;

  KindRule() {
    Lexicon lexicon = Lexicon.beside(KindRule.class, "sections.txt");
    var builder = new PhraseIndex.Builder<StatementKind>(PhraseIndex.Marks.KEPT);
    lexicon.get("opinion").forEach(name -> builder.add(name, StatementKind.OPINION));
    lexicon.get("satire").forEach(name -> builder.add(name, StatementKind.SATIRE));
    sections = builder.build();
  }

  StatementKind of(Traits traits, Context context) {
    StatementKind forced = forced(context);
    if (forced != null) {
      return forced;
    }
    if (traits.question()) {
      return StatementKind.QUESTION;
    }
    if (fragment(traits)) {
      return StatementKind.OTHER;
    }
    if (traits.quoted() >= MOSTLY_QUOTED) {
      return StatementKind.QUOTED;
    }
    return ownWords(traits);
  }

  private StatementKind forced(Context context) {
    if (context.genre() == Article.Genre.SATIRE || context.sourceKind() == Source.Kind.SATIRE) {
      return StatementKind.SATIRE;
    }
    if (context.genre() == Article.Genre.OPINION) {
      return StatementKind.OPINION;
    }
    return context.section() == null
        ? null
        : sections.find(context.section()).stream()
            .map(PhraseIndex.Hit::value)
            .findFirst()
            .orElse(null);
  }

  private static boolean fragment(Traits traits) {
    return traits.words() < FEWEST_WORDS
        || (!traits.finished() && traits.words() < FEWEST_WORDS_UNFINISHED)
        || (traits.has(Feature.ADDRESS) && traits.checkable() == 0);
  }

  private static StatementKind ownWords(Traits traits) {
    int checkable = traits.checkable();
    if (traits.has(Feature.EXPERIENCE) && !traits.has(Feature.QUANTITY)) {
      return StatementKind.EXPERIENCE;
    }
    if (traits.count(Feature.OPINION) > checkable) {
      return StatementKind.OPINION;
    }
    // What is said to come on a named day has been announced, and that can be looked up.
    boolean settled =
        traits.has(Feature.CHANGE) || traits.has(Feature.PROOF) || traits.has(Feature.DAY);
    if (traits.count(Feature.FUTURE) > traits.count(Feature.PAST) && !settled) {
      return StatementKind.PREDICTION;
    }
    return StatementKind.FACT;
  }
}
