package org.minhchung.bench;

import org.minhchung.bench.hostile.HostileVerb;
import org.minhchung.bench.world.WorldVerb;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code deploy/bench/bench} runs. */
@Command(
    name = "bench",
    description =
        "Measures extraction beside other extractors, and the crawler in a simulated world.",
    mixinStandardHelpOptions = true,
    subcommands = {ExtractionVerb.class, HostileVerb.class, MicroVerb.class, WorldVerb.class})
public final class Bench {
  private Bench() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }
}
