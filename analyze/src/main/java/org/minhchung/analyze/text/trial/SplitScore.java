package org.minhchung.analyze.text.trial;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.minhchung.analyze.text.trial.SplitTrial.Answer;

/** How many borders and how many whole passages of a trial were right; tells no text. */
public final class SplitScore {
  private final List<Answer> answers;

  SplitScore(List<Answer> answers) {
    this.answers = List.copyOf(answers);
  }

  public List<Answer> answers() {
    return answers;
  }

  /** Of the borders found, the share that are borders. */
  public double precision() {
    return share(right(), answers.stream().mapToInt(a -> a.starts().size()).sum());
  }

  /** Of the borders, the share that were found. */
  public double recall() {
    return share(right(), answers.stream().mapToInt(a -> a.passage().starts().size()).sum());
  }

  /** Harmonic mean of precision and recall of borders, 0 to 1. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** Share of passages of which every border is right and none is too many, 0 to 1. */
  public double whole() {
    return share((int) answers.stream().filter(Answer::whole).count(), answers.size());
  }

  public TreeMap<String, SplitScore> byLanguage() {
    return by(Answer::language);
  }

  /** By what makes a passage hard. */
  public TreeMap<String, SplitScore> byKind() {
    return by(answer -> answer.passage().kind());
  }

  private TreeMap<String, SplitScore> by(Function<Answer, String> key) {
    TreeMap<String, SplitScore> scores = new TreeMap<>();
    answers.stream()
        .collect(java.util.stream.Collectors.groupingBy(key))
        .forEach((k, some) -> scores.put(k, new SplitScore(some)));
    return scores;
  }

  private int right() {
    int right = 0;
    for (Answer answer : answers) {
      Set<Integer> both = new TreeSet<>(answer.starts());
      both.retainAll(answer.passage().starts());
      right += both.size();
    }
    return right;
  }

  private static double share(int some, int all) {
    return all == 0 ? 1 : (double) some / all;
  }
}
