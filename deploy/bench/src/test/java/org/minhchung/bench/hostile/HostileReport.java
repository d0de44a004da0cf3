package org.minhchung.bench.hostile;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minhchung.bench.subject.Subject;

/** Who survived what, as Markdown. */
final class HostileReport {
  private static final int SHOWN = 40;

  private final PrintStream out;

  HostileReport(PrintStream out) {
    this.out = out;
  }

  void table(Map<Subject, List<Verdict>> verdicts) {
    out.println();
    out.println(
        "| extractor | documents | crashes | out of memory | hung | over 2 s CPU | given up "
            + "| CPU ms mean | max |");
    out.println("|---|---|---|---|---|---|---|---|---|");
    verdicts.forEach(
        (subject, all) ->
            out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %.1f | %d |%n",
                subject.label(),
                all.size(),
                all.stream().filter(Verdict::isCrash).count(),
                all.stream().filter(Verdict::isOutOfMemory).count(),
                ended(all, Verdict.HUNG),
                all.stream().filter(Verdict::isSlow).count(),
                ended(all, Verdict.KILLED),
                all.stream().mapToLong(Verdict::cpuMillis).average().orElse(0),
                all.stream().mapToLong(Verdict::cpuMillis).max().orElse(0)));
  }

  private static long ended(List<Verdict> verdicts, String how) {
    return verdicts.stream().filter(v -> v.outcome().equals(how)).count();
  }

  /** What went wrong, each so that it can be made again. */
  void wrong(Subject subject, long seed, List<Verdict> verdicts) {
    List<Verdict> wrong = verdicts.stream().filter(v -> !v.isFine()).toList();
    out.printf("%n%s, what went wrong (%d):%n", subject.label(), wrong.size());
    wrong.stream().limit(SHOWN).forEach(v -> line(seed, v));
  }

  /** The slowest document of every kind. */
  void slowest(Subject subject, long seed, List<Verdict> verdicts) {
    out.printf("%n%s, the slowest of each kind:%n", subject.label());
    Map<String, Verdict> slowest =
        verdicts.stream()
            .collect(
                Collectors.toMap(
                    Verdict::kind,
                    v -> v,
                    (a, b) -> a.cpuMillis() >= b.cpuMillis() ? a : b,
                    TreeMap::new));
    slowest.values().stream()
        .sorted(Comparator.comparingLong(Verdict::cpuMillis).reversed())
        .forEach(v -> line(seed, v));
  }

  private void line(long seed, Verdict v) {
    out.printf(
        Locale.ROOT,
        "- %d:%d %s, %d bytes, %d ms: %s%n",
        seed,
        v.index(),
        v.kind(),
        v.bytes(),
        v.cpuMillis(),
        v.outcome());
  }
}
