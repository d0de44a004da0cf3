package org.minhchung.analyze.relevance.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.minhchung.analyze.relevance.trial.RelevanceTrial.Answer;
import org.minhchung.events.RelevanceGrade;

/** How often a trial's answers were right; tells no text. */
public final class RelevanceScore {
  private static final Set<RelevanceGrade> RELEVANT =
      EnumSet.of(RelevanceGrade.ABOUT, RelevanceGrade.PARTLY);

  /** Grades whose sentences are looked at; of the others none is about Vietnam today. */
  private static final Set<RelevanceGrade> WITH_SENTENCES =
      EnumSet.of(RelevanceGrade.ABOUT, RelevanceGrade.PARTLY, RelevanceGrade.PASSING);

  /** Right ones that were found, wrong ones that were found, right ones that were not. */
  public record Counts(int found, int wrong, int missed) {
    /** 0 to 1, or NaN where nothing was found. */
    public double precision() {
      return found / (double) (found + wrong);
    }

    /** 0 to 1, or NaN where there is nothing to find. */
    public double recall() {
      return found / (double) (found + missed);
    }
  }

  private final List<Answer> answers;

  public RelevanceScore(List<Answer> answers) {
    this.answers = List.copyOf(answers);
  }

  /** Whether articles are about Vietnam, or partly so. */
  public Counts relevant() {
    return relevant(answers);
  }

  private static Counts relevant(List<Answer> answers) {
    int found = 0;
    int wrong = 0;
    int missed = 0;
    for (Answer answer : answers) {
      boolean is = RELEVANT.contains(answer.article().grade());
      boolean said = RELEVANT.contains(answer.grade());
      found += is && said ? 1 : 0;
      wrong += !is && said ? 1 : 0;
      missed += is && !said ? 1 : 0;
    }
    return new Counts(found, wrong, missed);
  }

  public Map<String, Counts> byLanguage() {
    Map<String, List<Answer>> groups = new TreeMap<>();
    answers.forEach(a -> groups.computeIfAbsent(a.language(), l -> new ArrayList<>()).add(a));
    Map<String, Counts> counts = new TreeMap<>();
    groups.forEach((language, group) -> counts.put(language, relevant(group)));
    return counts;
  }

  /** How often each grade was taken for each, by the right one. */
  public Map<RelevanceGrade, Map<RelevanceGrade, Integer>> confusion() {
    Map<RelevanceGrade, Map<RelevanceGrade, Integer>> table = new EnumMap<>(RelevanceGrade.class);
    for (Answer answer : answers) {
      table
          .computeIfAbsent(answer.article().grade(), g -> new EnumMap<>(RelevanceGrade.class))
          .merge(answer.grade(), 1, Integer::sum);
    }
    return table;
  }

  /** Which sentences are about Vietnam, where that is known. */
  public Counts sentences() {
    int found = 0;
    int wrong = 0;
    int missed = 0;
    for (Answer answer : answers) {
      if (WITH_SENTENCES.contains(answer.article().grade())) {
        for (int i = 0; i < answer.article().sentences().size(); i++) {
          boolean is = answer.article().about().get(i);
          boolean said = answer.about().get(i);
          found += is && said ? 1 : 0;
          wrong += !is && said ? 1 : 0;
          missed += is && !said ? 1 : 0;
        }
      }
    }
    return new Counts(found, wrong, missed);
  }
}
