package org.minhchung.analyze.text.trial;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.minhchung.analyze.text.LanguageTag;
import org.minhchung.analyze.text.Span;

/** Splits passages whose sentences are known. Line breaks count for nothing: all see them. */
public final class SplitTrial {
  private SplitTrial() {}

  /**
   * What came out for one passage.
   *
   * @param starts where sentences were taken to begin, but for those that begin a line
   */
  public record Answer(SplitPassage passage, Set<Integer> starts) {
    public Answer {
      starts = new TreeSet<>(starts);
    }

    /** Whether every border is right. */
    public boolean whole() {
      return starts.equals(passage.starts());
    }

    /** The passage with a mark where a sentence was taken to begin. */
    public String marked() {
      StringBuilder text = new StringBuilder(passage.text());
      for (int start : ((TreeSet<Integer>) starts).descendingSet()) {
        text.insert(start, '|');
      }
      return text.toString();
    }

    /** The language without its script. */
    public String language() {
      return LanguageTag.language(passage.language());
    }
  }

  public static SplitScore run(List<SplitPassage> passages, Splitter splitter) {
    return new SplitScore(passages.stream().map(passage -> answer(passage, splitter)).toList());
  }

  private static Answer answer(SplitPassage passage, Splitter splitter) {
    String text = passage.text();
    Set<Integer> starts = new TreeSet<>();
    for (Span sentence : splitter.of(text, passage.language())) {
      String line = text.substring(text.lastIndexOf('\n', sentence.start()) + 1, sentence.start());
      if (!line.isBlank()) {
        starts.add(sentence.start());
      }
    }
    return new Answer(passage, starts);
  }
}
