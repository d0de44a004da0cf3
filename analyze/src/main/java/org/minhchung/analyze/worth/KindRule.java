package org.minhchung.analyze.worth;

import java.io.IOException;
import org.minhchung.analyze.text.Lexicon;
import org.minhchung.analyze.text.PhraseIndex;
import org.minhchung.events.Article;
import org.minhchung.events.Source;
import org.minhchung.events.StatementKind;

/** What kind of statement a sentence is: what the page says of itself comes first. */
final class KindRule {
  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_WORDS_UNFINISHED = 7;
  private static final int FIGURES_OF_STATISTICS = 2;

  private final PhraseIndex<StatementKind> sections;

  private KindRule(Lexicon lexicon) {
    var builder = new PhraseIndex.Builder<StatementKind>(PhraseIndex.Marks.KEPT);
    lexicon.get("opinion").forEach(name -> builder.add(name, StatementKind.OPINION));
    lexicon.get("satire").forEach(name -> builder.add(name, StatementKind.SATIRE));
    sections = builder.build();
  }

  /** The rule with the names of sections in {@code sections.txt}. */
  static KindRule read(WorthFiles files) throws IOException {
    return new KindRule(files.lexicon("sections.txt"));
  }

  StatementKind of(Traits traits, Context context) {
    StatementKind forced = forced(context);
    if (forced != null) {
      return forced;
    }
    if (traits.has(Feature.PAGE) && traits.words() < FEWEST_WORDS_UNFINISHED) {
      return StatementKind.OTHER;
    }
    if (traits.mostlyQuoted()) {
      return StatementKind.QUOTED;
    }
    if (traits.question()) {
      return StatementKind.QUESTION;
    }
    if (fragment(traits)) {
      return StatementKind.OTHER;
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
    if (livedThrough(traits)) {
      return StatementKind.EXPERIENCE;
    }
    // What is said to come on a named day has been announced, and that can be looked up.
    boolean announced = traits.has(Feature.DAY) || traits.has(Feature.PROOF);
    if (traits.has(Feature.HEDGE) && !announced) {
      return StatementKind.PREDICTION;
    }
    int opinions = traits.count(Feature.OPINION);
    if (opinions > traits.measured() && opinions >= traits.count(Feature.CHANGE)) {
      return StatementKind.OPINION;
    }
    boolean settled = announced || traits.has(Feature.CHANGE);
    if (traits.count(Feature.FUTURE) > traits.count(Feature.PAST) && !settled) {
      return StatementKind.PREDICTION;
    }
    return StatementKind.FACT;
  }

  /** Told of oneself or one's family, and nothing that an office or a statistic knows. */
  private static boolean livedThrough(Traits traits) {
    boolean own =
        traits.has(Feature.EXPERIENCE)
            || (traits.has(Feature.KIN) && traits.has(Feature.FIRST_PERSON));
    return own && !traits.has(Feature.PROOF) && traits.measured() < FIGURES_OF_STATISTICS;
  }
}
