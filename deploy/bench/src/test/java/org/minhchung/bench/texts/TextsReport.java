package org.minhchung.bench.texts;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minhchung.bench.hostile.Verdict;

/** How a run went, as Markdown. */
final class TextsReport {
  private static final int SLOWEST = 10;

  private final PrintStream out;
  private final long seed;

  TextsReport(PrintStream out, long seed) {
    this.out = out;
    this.seed = seed;
  }

  void print(List<Verdict> verdicts) {
    byKind(verdicts);
    summary(verdicts);
    List<Verdict> wrong = verdicts.stream().filter(v -> !v.outcome().equals(Verdict.OK)).toList();
    out.printf("%nWhat was not read to its end (%d):%n", wrong.size());
    wrong.forEach(this::line);
    out.println("\nThe slowest:");
    verdicts.stream()
        .sorted(Comparator.comparingLong(Verdict::cpuMillis).reversed())
        .limit(SLOWEST)
        .forEach(this::line);
  }

  private void byKind(List<Verdict> verdicts) {
    Map<String, List<Verdict>> kinds =
        verdicts.stream()
            .collect(
                Collectors.groupingBy(
                    v -> v.kind().split(" ")[0], TreeMap::new, Collectors.toList()));
    out.println("| kind | texts | not read | CPU ms mean | max |");
    out.println("|---|---|---|---|---|");
    kinds.forEach(
        (kind, some) ->
            out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %d |%n",
                kind,
                some.size(),
                some.stream().filter(v -> !v.outcome().equals(Verdict.OK)).count(),
                mean(some),
                some.stream().mapToLong(Verdict::cpuMillis).max().orElse(0)));
  }

  private void summary(List<Verdict> verdicts) {
    long[] cpu = verdicts.stream().mapToLong(Verdict::cpuMillis).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "%n%d texts, %d crashes, %d out of memory or dead, %d over 2 s of CPU, %d over 2 s by the"
            + " clock; CPU ms: mean %.1f, 99 %% below %d, most %d%n",
        cpu.length,
        verdicts.stream().filter(TextsReport::crashed).count(),
        verdicts.stream().filter(TextsReport::died).count(),
        verdicts.stream().filter(Verdict::isSlow).count(),
        verdicts.stream().filter(v -> v.wallMillis() > Verdict.SLOW).count(),
        mean(verdicts),
        cpu.length == 0 ? 0 : cpu[Math.min(cpu.length - 1, cpu.length * 99 / 100)],
        cpu.length == 0 ? 0 : cpu[cpu.length - 1]);
  }

  private static boolean died(Verdict v) {
    return v.isOutOfMemory() || List.of(Verdict.DIED, Verdict.HUNG).contains(v.outcome());
  }

  private static boolean crashed(Verdict v) {
    return v.isCrash() && !died(v);
  }

  private static double mean(List<Verdict> verdicts) {
    return verdicts.stream().mapToLong(Verdict::cpuMillis).average().orElse(0);
  }

  private void line(Verdict v) {
    out.printf(
        Locale.ROOT,
        "- %d:%d %s, %d bytes, %d ms CPU, %d ms by the clock: %s%n",
        seed,
        v.index(),
        v.kind(),
        v.bytes(),
        v.cpuMillis(),
        v.wallMillis(),
        v.outcome());
  }
}
