package org.minhchung.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.minhchung.bench.pages.PageSet;
import org.minhchung.bench.stated.TitlesDates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "titles-dates",
    description = {
      "How often titles and days are as the gold says, over all pages and over those that bear it"
          + " out."
    },
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
final class TitlesDatesVerb implements Callable<Integer> {
  private static final Path HOME = Path.of(System.getProperty("minhchung.bench", "."));

  @Option(
      names = "--pages",
      description = "Folder of the sets; each has gold.jsonl and pages/ or pages.tar.xz.")
  private Path pages = HOME.resolve("../../../shared/data/extraction").normalize();

  @Option(names = "--misses", description = "Also writes each page that is not as the gold says.")
  private boolean misses;

  @Spec private CommandSpec spec;

  @Parameters(description = "Names of sets.", defaultValue = "naeb", split = " ")
  private List<String> sets;

  @Override
  public Integer call() throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TitlesDates counted = new TitlesDates(misses ? out : null);
    for (String set : sets) {
      try {
        Path folder = pages.resolve(set);
        counted.add(
            PageSet.read(folder, HOME.resolve("target/pages")), folder.resolve("gold.jsonl"));
      } catch (IOException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage(), e);
      }
    }
    counted.report(out);
    return 0;
  }
}
