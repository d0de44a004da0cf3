package org.minhchung.local.verb;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the whole pipeline on real sources. */
@Command(name = "up", description = "Runs everything on this machine on the real source list.")
public final class UpVerb extends RunVerb {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data/up",
      description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
  Path data;

  @Override
  public Integer call() throws InterruptedException {
    return run(data, false);
  }
}
