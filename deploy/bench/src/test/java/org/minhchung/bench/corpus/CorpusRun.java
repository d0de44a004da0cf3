package org.minhchung.bench.corpus;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.minhchung.bench.pages.PageSet;
import org.minhchung.bench.score.Score;
import org.minhchung.bench.subject.Subject;

/** The whole comparison over sets of pages, written as Markdown. */
public final class CorpusRun {
  private final List<PageSet> sets;
  private final int rounds;
  private final Path predictions;

  /**
   * Plans a comparison.
   *
   * @param rounds how often every page is timed; 0 to score only
   * @param predictions a folder for the texts that were found, or null
   */
  public CorpusRun(List<PageSet> sets, int rounds, Path predictions) {
    this.sets = List.copyOf(sets);
    this.rounds = rounds;
    this.predictions = predictions;
  }

  /**
   * Measures all and writes the tables.
   *
   * @return what our own extractor failed at and which limits it missed, a line each
   */
  public List<String> run(PrintStream out, Limits limits) throws Exception {
    List<String> missed = new ArrayList<>();
    out.println("Before: " + Machine.describe());
    Map<Subject, Map<String, Accuracy>> found = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      Map<String, Accuracy> bySet = new TreeMap<>();
      for (PageSet set : sets) {
        bySet.put(set.name(), Accuracy.of(subject, set, predictionFile(subject, set)));
      }
      found.put(subject, bySet);
    }
    accuracyTable(out, found);
    failures(out, found);
    missed.addAll(inaccurate(found.get(Subject.MINHCHUNG), limits));
    if (rounds > 0) {
      hanging(out, found);
      for (PageSet set : sets) {
        Timing timing =
            Timing.of(
                List.of(Subject.values()),
                set.pages(),
                rounds,
                (s, page) -> found.get(s).get(set.name()).failedOn(page));
        timingTable(out, set, timing);
        double ratio = timing.totalRatio(Subject.MINHCHUNG);
        if (ratio > limits.mostCpu()) {
          missed.add(
              String.format(Locale.ROOT, "%s: %.2f x the bare parse's CPU", set.name(), ratio));
        }
      }
    }
    out.println("After: " + Machine.describe());
    return missed;
  }

  private List<String> inaccurate(Map<String, Accuracy> ours, Limits limits) {
    List<String> missed = new ArrayList<>();
    for (PageSet set : sets) {
      Accuracy accuracy = ours.get(set.name());
      accuracy.failures().forEach(f -> missed.add(set.name() + ": failed on " + f));
      Score score = score(set, accuracy);
      if (score != null && score.f1() < limits.leastF1()) {
        missed.add(String.format(Locale.ROOT, "%s: F1 %.4f", set.name(), score.f1()));
      }
    }
    return missed;
  }

  /**
   * A thread cannot be ended from outside; what still runs shares the machine with what follows.
   */
  private void hanging(PrintStream out, Map<Subject, Map<String, Accuracy>> found) {
    found.forEach(
        (subject, bySet) -> {
          long running = bySet.values().stream().mapToLong(Accuracy::stillRunning).sum();
          if (running > 0) {
            out.printf(
                "%n%d runs of %s that were given up still go on beside the timings below, which"
                    + " count the CPU of their own thread only but share caches and cores.%n",
                running, subject.label());
          }
        });
  }

  private Path predictionFile(Subject subject, PageSet set) throws java.io.IOException {
    if (predictions == null || !subject.extracts()) {
      return null;
    }
    Files.createDirectories(predictions);
    return predictions.resolve(set.name() + "." + subject.label() + ".jsonl");
  }

  private void accuracyTable(PrintStream out, Map<Subject, Map<String, Accuracy>> found) {
    out.println();
    out.println("| extractor | pages | F1 | precision | recall | failed | timed out | empty |");
    out.println("|---|---|---|---|---|---|---|---|");
    for (PageSet set : sets) {
      for (Subject subject : Subject.values()) {
        Accuracy accuracy = found.get(subject).get(set.name());
        if (subject.extracts()) {
          out.printf(
              Locale.ROOT,
              "| %s | %s %d | %s | %d | %d | %d |%n",
              subject.label(),
              set.name(),
              set.pages().size(),
              scores(set, accuracy),
              accuracy.failures().size() - accuracy.timedOut(),
              accuracy.timedOut(),
              accuracy.nearlyEmpty());
        }
      }
    }
  }

  private static String scores(PageSet set, Accuracy accuracy) {
    Score score = score(set, accuracy);
    return score == null
        ? "- | - | -"
        : String.format(
            Locale.ROOT, "%.4f | %.4f | %.4f", score.f1(), score.precision(), score.recall());
  }

  /** By whole texts or else by pieces; null where neither is known. */
  private static Score score(PageSet set, Accuracy accuracy) {
    if (accuracy.shingles().pages() > 0) {
      return accuracy.shingles().score();
    }
    boolean hasSegments = set.pages().stream().anyMatch(p -> !p.present().isEmpty());
    return hasSegments ? accuracy.segments().score() : null;
  }

  private static void failures(PrintStream out, Map<Subject, Map<String, Accuracy>> found) {
    found.forEach(
        (subject, bySet) ->
            bySet.values().stream()
                .flatMap(a -> a.failures().stream())
                .forEach(f -> out.println("- " + subject.label() + " on " + f)));
  }

  private static void timingTable(PrintStream out, PageSet set, Timing timing) {
    out.println();
    out.printf(
        "| %d pages of %s | CPU ms per page | x bare parse, all | x bare parse, median page "
            + "| kB allocated per page |%n",
        timing.pages(), set.name());
    out.println("|---|---|---|---|---|");
    Stream.of(Subject.values())
        .forEach(
            s ->
                out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.0f |%n",
                    s.label(),
                    timing.millis(s),
                    timing.totalRatio(s),
                    timing.medianRatio(s),
                    timing.kilobytes(s)));
  }
}
