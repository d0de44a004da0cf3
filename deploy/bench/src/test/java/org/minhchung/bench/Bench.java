package org.minhchung.bench;

import org.minhchung.bench.hostile.HostileVerb;
import org.minhchung.bench.language.LanguageVerb;
import org.minhchung.bench.reading.ReadingVerb;
import org.minhchung.bench.texts.TextsVerb;
import org.minhchung.bench.world.OutageVerb;
import org.minhchung.bench.world.WorkersVerb;
import org.minhchung.bench.world.WorldVerb;
import org.minhchung.bench.world.crawl.CrawlVerb;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code deploy/bench/bench} runs. */
@Command(
    name = "bench",
    description =
        "Measures extraction and reading beside others, and the crawler in a simulated world.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ExtractionVerb.class,
      TitlesDatesVerb.class,
      HostileVerb.class,
      TextsVerb.class,
      MicroVerb.class,
      LanguageVerb.class,
      ReadingVerb.class,
      WorldVerb.class,
      WorkersVerb.class,
      OutageVerb.class,
      CrawlVerb.class
    })
public final class Bench {
  private Bench() {}

  /** What reads the command line. */
  public static CommandLine commandLine() {
    return new CommandLine(new Bench());
  }

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }
}
