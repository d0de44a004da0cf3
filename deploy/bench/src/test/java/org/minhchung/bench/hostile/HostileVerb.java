package org.minhchung.bench.hostile;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minhchung.bench.corpus.Machine;
import org.minhchung.bench.subject.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Runs extractors through hostile documents. */
@Command(
    name = "hostile",
    description = {
      "Sends extractors through documents made to break them, from a seed.",
      "The status is 1 if our own extractor failed at one, took over 2 s or left one unread."
    },
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class HostileVerb implements Callable<Integer> {
  @Option(names = "--seed", description = "Of all documents.")
  private long seed = 3;

  @Option(names = "--documents", description = "How many.")
  private int documents = 10_000;

  @Option(names = "--only", description = "Index of the one document to read, after its colon.")
  private Integer only;

  @Option(names = "--write", description = "File to write the --only document to, unread.")
  private Path write;

  @Option(names = "--limit-ms", description = "CPU after which a document is given up.")
  private long limitMillis = 4_000;

  @Option(names = "--minutes", description = "For each extractor; the rest stays unread.")
  private int minutes = 60;

  @Parameters(
      description = "Extractors: minhchung, readability4j, boilerpipe, parse.",
      defaultValue = "minhchung",
      converter = ByName.class)
  private List<Subject> subjects;

  @Override
  public Integer call() throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (write != null) {
      Files.write(write, HostileDocument.of(seed, only == null ? 0 : only).body());
      return 0;
    }
    out.println("Before: " + Machine.describe() + "; documents with 256 MiB heap, 512 KiB stack");
    HostileReport report = new HostileReport(out);
    Map<Subject, List<Verdict>> verdicts = new EnumMap<>(Subject.class);
    int from = only == null ? 0 : only;
    int to = only == null ? documents : only + 1;
    for (Subject subject : subjects) {
      HostileRun run =
          new HostileRun(
              HostileChild.reading(subject, seed, limitMillis), Duration.ofMinutes(minutes));
      verdicts.put(subject, run.run(from, to, this::tell));
      report.wrong(subject, seed, verdicts.get(subject));
      report.slowest(subject, seed, verdicts.get(subject));
    }
    report.table(verdicts);
    out.println("After: " + Machine.describe());
    return hasHeld(verdicts.get(Subject.MINHCHUNG), to - from) ? 0 : 1;
  }

  /** Peers may break; that is what they are measured for. */
  static boolean hasHeld(List<Verdict> ours, int documents) {
    return ours == null || (ours.size() == documents && ours.stream().allMatch(Verdict::isFine));
  }

  /** Reads an extractor's name; what is none is told by the command line. */
  static final class ByName implements ITypeConverter<Subject> {
    @Override
    public Subject convert(String name) {
      try {
        return Subject.named(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  private void tell(Verdict verdict) {
    if (!verdict.isFine()) {
      System.err.println(verdict.line());
    }
  }
}
