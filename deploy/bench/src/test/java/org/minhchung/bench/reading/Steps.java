package org.minhchung.bench.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.minhchung.analyze.assess.Assessor;
import org.minhchung.analyze.assess.Readers;
import org.minhchung.analyze.text.Span;
import org.minhchung.analyze.worth.Context;
import org.minhchung.events.Article;

/**
 * The steps of reading an article, each by itself. They are called as the whole calls them, but in
 * full, so that their shares may add up to more than the whole, which leaves out what a gate saves.
 */
final class Steps {
  private static final int MATCHES = 3;
  private static final double SUGGEST = 0.3;

  private final Map<String, ToIntFunction<Article>> steps = new LinkedHashMap<>();

  Steps(Readers readers, Assessor assessor) {
    steps.put(
        "language",
        a -> readers.languages().detect(a.title() + "\n" + a.text()).language().length());
    steps.put(
        "relevance",
        a -> readers.relevance().assess(a.title(), a.text(), a.language()).grade().ordinal());
    steps.put("sentences", a -> readers.sentences().of(a.text(), a.language()).size());
    steps.put("quotations", a -> readers.quotations().of(a.text()).size());
    steps.put(
        "kind and worth",
        a -> {
          int facts = 0;
          for (Span span : readers.sentences().of(a.text(), a.language())) {
            facts +=
                readers.worth().of(span.of(a.text()), a.language(), Context.NONE).kind().ordinal();
          }
          return facts;
        });
    steps.put(
        "claims",
        a -> {
          int found = 0;
          for (Span span : readers.sentences().of(a.text(), a.language())) {
            found +=
                assessor.claims().search(span.of(a.text()), a.language(), MATCHES, SUGGEST).size();
          }
          return found;
        });
    steps.put("whole", a -> assessor.assess(a, null).sightings().size());
  }

  /** The last of them, which does all. */
  static final String WHOLE = "whole";

  List<String> names() {
    return List.copyOf(steps.keySet());
  }

  /** Takes one step with an article; the answer only keeps the compiler from leaving it out. */
  int run(String step, Article article) {
    return steps.get(step).applyAsInt(article);
  }
}
