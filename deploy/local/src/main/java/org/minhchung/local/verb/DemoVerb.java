package org.minhchung.local.verb;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole pipeline at work on a sample web. */
@Command(
    name = "demo",
    description = "Runs everything on this machine with a sample web of fictional outlets.")
public final class DemoVerb extends RunVerb {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data/demo",
      description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
  Path data;

  @Override
  public Integer call() throws InterruptedException {
    return run(data, true);
  }
}
