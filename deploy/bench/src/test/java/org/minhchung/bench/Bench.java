package org.minhchung.bench;

import org.minhchung.bench.hostile.HostileVerb;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code deploy/bench/bench} runs. */
@Command(
    name = "bench",
    description = "Measures extraction beside other extractors.",
    mixinStandardHelpOptions = true,
    subcommands = {ExtractionVerb.class, TitlesDatesVerb.class, HostileVerb.class, MicroVerb.class})
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
