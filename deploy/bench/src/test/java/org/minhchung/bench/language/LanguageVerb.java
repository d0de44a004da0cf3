package org.minhchung.bench.language;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.minhchung.bench.corpus.Machine;
import org.minhchung.bench.language.LineSet.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How often languages are told, and how fast, beside lingua in one process. */
@Command(
    name = "language",
    description = "Accuracy and cost of language identification beside lingua, in one process.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class LanguageVerb implements Callable<Integer> {
  private static final List<String> SETS = List.of("sentences", "headlines", "mixed", "short");
  private static final int ROUNDS = 3;
  private static final double SECONDS_A_ROUND = 2;

  @Option(names = "--lines", description = "Folder of the files label TAB text.")
  private Path folder =
      Path.of(
              System.getProperty("minhchung.bench", "."),
              "../../analyze/src/test/resources/org/minhchung/analyze/language")
          .normalize();

  @Override
  public Integer call() throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("Before: " + Machine.describe());
    List<LineSet> sets = new ArrayList<>();
    for (String name : SETS) {
      sets.add(LineSet.read(folder.resolve(name + ".tsv")));
    }
    Set<String> languages =
        sets.get(0).lines().stream().map(Line::language).collect(Collectors.toSet());
    Map<String, UnaryOperator<String>> detectors = Detectors.of(languages);
    Set<String> shared = Detectors.linguas(languages);
    out.println("lingua does not know: " + difference(languages, shared));
    out.println();
    out.println("| right | lines | " + String.join(" | ", detectors.keySet()) + " |");
    out.println("|---|---|" + "---|".repeat(detectors.size()));
    for (LineSet set : sets) {
      row(out, set.name(), set.lines(), detectors);
      List<Line> both = set.lines().stream().filter(l -> shared.contains(l.language())).toList();
      row(out, set.name() + ", languages of both", both, detectors);
    }
    out.println();
    speed(out, sets.get(0).texts(), detectors);
    out.println("After: " + Machine.describe());
    return 0;
  }

  private static List<String> difference(Set<String> all, Set<String> some) {
    return all.stream().filter(l -> !some.contains(l)).sorted().toList();
  }

  private static void row(
      PrintStream out,
      String name,
      List<Line> lines,
      Map<String, UnaryOperator<String>> detectors) {
    StringBuilder row = new StringBuilder("| " + name + " | " + lines.size() + " |");
    StringBuilder wrong = new StringBuilder();
    detectors.forEach(
        (who, detector) -> {
          Map<String, Integer> taken = new TreeMap<>();
          for (Line line : lines) {
            String found = detector.apply(line.text());
            if (!found.equals(line.language())) {
              taken.merge(line.language() + " as " + found, 1, Integer::sum);
            }
          }
          int mistakes = taken.values().stream().mapToInt(Integer::intValue).sum();
          double share = 1 - (double) mistakes / lines.size();
          row.append(String.format(Locale.ROOT, " %.2f %% |", 100 * share));
          wrong.append("  ").append(who).append(": ").append(taken).append('\n');
        });
    out.println(row);
    System.err.print(name + "\n" + wrong);
  }

  private static void speed(
      PrintStream out,
      Map<String, List<String>> texts,
      Map<String, UnaryOperator<String>> detectors) {
    out.println("| texts of 500 characters per second and core (CPU time) | all | by language |");
    out.println("|---|---|---|");
    for (int round = 1; round <= ROUNDS; round++) {
      for (var detector : detectors.entrySet()) {
        Map<String, Double> rates = new TreeMap<>();
        texts.forEach(
            (language, some) -> rates.put(language, rate(detector.getValue(), some, texts.size())));
        double all = rates.size() / rates.values().stream().mapToDouble(rate -> 1 / rate).sum();
        if (round == ROUNDS) {
          String each =
              rates.entrySet().stream()
                  .map(e -> String.format(Locale.ROOT, "%s %.0f", e.getKey(), e.getValue()))
                  .collect(Collectors.joining(", "));
          out.printf(Locale.ROOT, "| %s | %.0f | %s |%n", detector.getKey(), all, each);
        }
      }
    }
  }

  private static double rate(UnaryOperator<String> detector, List<String> texts, int languages) {
    var threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    long most = (long) (SECONDS_A_ROUND * 1e9 / languages);
    int count = 0;
    do {
      for (String text : texts) {
        if (detector.apply(text).isEmpty()) {
          throw new IllegalStateException("no answer for " + text);
        }
        count++;
      }
    } while (threads.getCurrentThreadCpuTime() - begin < most);
    return count * 1e9 / (threads.getCurrentThreadCpuTime() - begin);
  }
}
