package org.minhchung.analyze.stance.trial;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.minhchung.analyze.stance.VoiceLabel;
import org.minhchung.analyze.stance.trial.VoiceTrial.Answer;

/** How often a trial's answers were right; tells no text. */
public final class VoiceScore {
  private final List<Answer> answers;

  public VoiceScore(List<Answer> answers) {
    this.answers = List.copyOf(answers);
  }

  /** Share of right answers, 0 to 1. */
  public double accuracy() {
    return share(answers);
  }

  public Map<String, Double> byLanguage() {
    return by(answer -> answer.passage().language());
  }

  /** Recall of each label. */
  public Map<String, Double> byLabel() {
    return by(answer -> answer.passage().label().word());
  }

  /** Precision of each label that was given. */
  public Map<String, Double> precision() {
    return by(answer -> answer.label().word());
  }

  /** Of the passages whose cue stands in another sentence, the share of right answers. */
  public double overBorders() {
    return share(answers.stream().filter(answer -> answer.passage().over()).toList());
  }

  /** How often one label was taken for another. */
  public int confused(VoiceLabel right, VoiceLabel given) {
    return (int)
        answers.stream()
            .filter(answer -> answer.passage().label() == right && answer.label() == given)
            .count();
  }

  private Map<String, Double> by(Function<Answer, String> key) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Answer answer : answers) {
      int[] count = counts.computeIfAbsent(key.apply(answer), k -> new int[2]);
      count[0] += answer.right() ? 1 : 0;
      count[1]++;
    }
    Map<String, Double> shares = new TreeMap<>();
    counts.forEach((k, count) -> shares.put(k, (double) count[0] / count[1]));
    return shares;
  }

  private static double share(List<Answer> answers) {
    return answers.stream().filter(Answer::right).count() / (double) Math.max(1, answers.size());
  }
}
