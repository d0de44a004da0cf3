package org.minhchung.analyze.text.trial;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A trial's figures as people read them, beside those of others; tells no text. */
public final class SplitReport {
  private SplitReport() {}

  /** Splits the passages with ours and with the baselines, and prints the figures of all. */
  public static SplitScore print(List<SplitPassage> passages, Splitter ours, PrintStream out) {
    SplitScore score = SplitTrial.run(passages, ours);
    SplitScore icu = SplitTrial.run(passages, Baselines.icu());
    out.printf("borders F1, share of passages wholly right%n");
    row(out, "all", score, icu, null);
    Map<String, SplitScore> ofIcu = icu.byLanguage();
    score
        .byLanguage()
        .forEach(
            (language, some) ->
                row(out, language, some, ofIcu.get(language), openNlp(language, some)));
    Map<String, SplitScore> kindsOfIcu = icu.byKind();
    score.byKind().forEach((kind, some) -> row(out, kind, some, kindsOfIcu.get(kind), null));
    return score;
  }

  private static SplitScore openNlp(String language, SplitScore some) {
    return Baselines.OPENNLP.containsKey(language)
        ? SplitTrial.run(
            some.answers().stream().map(a -> a.passage()).toList(), Baselines.openNlp(language))
        : null;
  }

  private static void row(
      PrintStream out, String name, SplitScore ours, SplitScore icu, SplitScore openNlp) {
    out.printf(
        Locale.ROOT,
        "%-18s ours %.3f %.3f   ICU %.3f %.3f%s%n",
        name,
        ours.f1(),
        ours.whole(),
        icu.f1(),
        icu.whole(),
        openNlp == null
            ? ""
            : String.format(Locale.ROOT, "   OpenNLP %.3f %.3f", openNlp.f1(), openNlp.whole()));
  }
}
