package org.minhchung.bench.corpus;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.minhchung.bench.pages.PageSet;
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

  /** Measures all and writes the tables. */
  public void run(PrintStream out) throws Exception {
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
    if (rounds > 0) {
      for (PageSet set : sets) {
        timingTable(
            out,
            set,
            Timing.of(
                List.of(Subject.values()),
                set.pages(),
                rounds,
                (s, page) -> found.get(s).get(set.name()).failedOn(page)));
      }
    }
    out.println("After: " + Machine.describe());
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
    boolean hasTexts = accuracy.shingles().pages() > 0;
    boolean hasSegments = set.pages().stream().anyMatch(p -> !p.present().isEmpty());
    if (!hasTexts && !hasSegments) {
      return "- | - | -";
    }
    var score = hasTexts ? accuracy.shingles().score() : accuracy.segments().score();
    return String.format(
        Locale.ROOT, "%.4f | %.4f | %.4f", score.f1(), score.precision(), score.recall());
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
