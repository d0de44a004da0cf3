package org.minhchung.local.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.minhchung.analyze.text.Sentences;
import org.minhchung.analyze.text.trial.SplitPassage;
import org.minhchung.analyze.text.trial.SplitReport;
import org.minhchung.analyze.text.trial.SplitScore;
import org.minhchung.analyze.text.trial.SplitTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How often texts are split into sentences rightly. */
@Command(
    name = "sentences",
    description = "Says how often the borders of sentences are found, beside ICU and OpenNLP.")
public final class EvaluateSentencesVerb implements Callable<Integer> {
  @Option(
      names = "--set",
      required = true,
      paramLabel = "DIR",
      description = "A folder of passages, *.jsonl, in the form of the project's own.")
  Path set;

  @Option(names = "--show", description = "Also print the passages that were split wrongly.")
  boolean show;

  @Override
  public Integer call() throws IOException {
    SplitScore score =
        SplitReport.print(SplitPassage.readAll(set), new Sentences()::of, System.out);
    if (show) {
      score.answers().stream()
          .filter(answer -> !answer.whole())
          .forEach(EvaluateSentencesVerb::print);
    }
    return 0;
  }

  private static void print(SplitTrial.Answer answer) {
    System.out.printf(
        "%s%n  is  %s%n  got %s%n",
        answer.passage().id(),
        answer.passage().marked().replace('\n', '/'),
        answer.marked().replace('\n', '/'));
  }
}
