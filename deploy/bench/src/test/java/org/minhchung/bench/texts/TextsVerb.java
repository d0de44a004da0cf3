package org.minhchung.bench.texts;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.minhchung.bench.corpus.Machine;
import org.minhchung.bench.hostile.HostileRun;
import org.minhchung.bench.hostile.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has our reading of articles read texts made to break it. */
@Command(
    name = "hostile-texts",
    description = {
      "Has texts made to break it read by all that reads articles, with 768 MiB of heap.",
      "The status is 1 if a text was not read to its end, or took over 2 s."
    },
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class TextsVerb implements Callable<Integer> {
  /** Characters of a text count as bytes in UTF-8. */
  static final int MEGABYTE = 1_000_000;

  @Option(names = "--count", description = "How many; the first are the greatest of each kind.")
  private int count = 10_000;

  @Option(names = "--seed", description = "Of all texts.")
  private long seed = 5;

  @Option(names = "--megabytes", description = "Of the greatest texts.")
  private double megabytes = 5;

  @Option(names = "--vectors", description = "Every how manieth text is read with vectors too.")
  private int share = 10;

  @Option(names = "--limit-ms", description = "CPU after which a text is given up.")
  private long limitMillis = 10_000;

  @Option(names = "--only", description = "Index of the one text to read, after its colon.")
  private Integer only;

  @Option(names = "--write", description = "File to write the --only text to, unread.")
  private Path write;

  @Option(names = "--minutes", description = "For all; the rest stays unread.")
  private int minutes = 120;

  @Override
  public Integer call() throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int greatest = (int) (megabytes * MEGABYTE);
    int from = only == null ? 0 : only;
    int to = only == null ? count : only + 1;
    if (write != null) {
      HostileText text = HostileText.of(seed, from, greatest, new Wordings(Wordings.tests()));
      Files.write(write, text.article().text().getBytes(StandardCharsets.UTF_8));
      return 0;
    }
    out.println("Before: " + Machine.describe() + "; texts with 768 MiB heap");
    List<Verdict> verdicts =
        new HostileRun(
                TextsChild.reading(seed, greatest, share, limitMillis, Wordings.tests()),
                Duration.ofMinutes(minutes))
            .run(from, to, TextsVerb::tell);
    new TextsReport(out, seed).print(verdicts);
    out.println("After: " + Machine.describe());
    return hasHeld(verdicts, to - from) ? 0 : 1;
  }

  /** Whether each was read, within two seconds of CPU and by the clock. */
  static boolean hasHeld(List<Verdict> verdicts, int texts) {
    return verdicts.size() == texts
        && verdicts.stream().allMatch(v -> v.isFine() && v.wallMillis() <= Verdict.SLOW);
  }

  private static void tell(Verdict verdict) {
    if (!verdict.isFine()) {
      System.err.println(verdict.line());
    }
  }
}
