package org.minhchung.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.minhchung.bench.corpus.CorpusRun;
import org.minhchung.bench.pages.PageSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "extraction",
    description = "Accuracy and cost on real pages, all extractors in one process.",
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

  @Parameters(
      description = "Names of sets.",
      defaultValue = "naeb segments publishers",
      split = " ")
  private List<String> sets;

  @Override
  public Integer call() throws Exception {
    List<PageSet> read = new ArrayList<>();
    for (String set : sets) {
      read.add(PageSet.read(pages.resolve(set), HOME.resolve("target/pages")));
    }
    new CorpusRun(read, rounds, predictions).run(System.out);
    return 0;
  }
}
