package org.minhchung.local.verb;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.minhchung.local.run.LocalRun;
import picocli.CommandLine.Option;

/** Runs everything on this machine until Ctrl-C. */
abstract class RunVerb implements Callable<Integer> {
  @Option(names = "--fresh", description = "Wipe what an earlier run left.")
  boolean fresh;

  @Option(names = "--config", paramLabel = "FILE", description = "A YAML configuration file.")
  Path config;

  /** Runs with a data directory. */
  final int run(Path data, boolean demo) throws InterruptedException {
    LocalRun run =
        LocalRun.start(
            new LocalRun.Options(data, fresh, demo, config), System.out, Clock.systemUTC());
    Thread stop = new Thread(run::close, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    run.await();
    run.close();
    return 1; // only the death of a server ends a run from inside
  }
}
