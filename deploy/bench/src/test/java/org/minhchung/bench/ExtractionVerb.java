package org.minhchung.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.minhchung.bench.corpus.CorpusRun;
import org.minhchung.bench.corpus.Limits;
import org.minhchung.bench.pages.PageSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "extraction",
    description = {
      "Accuracy and cost on real pages, all extractors in one process.",
      "The status is 1 if our own extractor failed on a page or missed a limit that is given, and 2"
          + " if there was nothing to measure."
    },
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
final class ExtractionVerb implements Callable<Integer> {
  private static final Path HOME = Path.of(System.getProperty("minhchung.bench", "."));

  @Option(
      names = "--pages",
      description = "Folder of the sets; each has gold.jsonl and pages/ or pages.tar.xz.")
  private Path pages = HOME.resolve("../../../shared/data/extraction").normalize();

  @Option(names = "--rounds", description = "How often every page is timed; 0 only scores.")
  private int rounds = 5;

  @Option(names = "--predictions", description = "Folder to keep the extracted texts in.")
  private Path predictions;

  @Option(names = "--least-f1", description = "Of our own extractor on every set with a score.")
  private double leastF1;

  @Option(
      names = "--most-cpu",
      description = "Of our own extractor on every set, as a multiple of the bare parse.",
      defaultValue = "Infinity")
  private double mostCpu;

  @Spec private CommandSpec spec;

  @Parameters(
      description = "Names of sets.",
      defaultValue = "naeb segments publishers",
      split = " ")
  private List<String> sets;

  @Override
  public Integer call() throws Exception {
    List<PageSet> read = new ArrayList<>();
    for (String set : sets) {
      try {
        read.add(PageSet.read(pages.resolve(set), HOME.resolve("target/pages")));
      } catch (IOException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage(), e);
      }
    }
    List<String> missed =
        new CorpusRun(read, rounds, predictions).run(System.out, new Limits(leastF1, mostCpu));
    missed.forEach(System.err::println);
    return missed.isEmpty() ? 0 : 1;
  }
}
