package org.minhchung.local.verb;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.minhchung.local.run.LocalRun;
import picocli.CommandLine.Option;

/** Runs everything on this machine until Ctrl-C. */
abstract class RunVerb implements Callable<Integer> {
  private static final long LONGEST_STOP_MS = 9_000;

  @Option(names = "--fresh", description = "Wipe what an earlier run left.")
  boolean fresh;

  @Option(names = "--config", paramLabel = "FILE", description = "A YAML configuration file.")
  Path config;

  /** Runs with a data directory. */
  final int run(Path data, boolean demo) throws InterruptedException {
    LocalRun run =
        LocalRun.start(
            new LocalRun.Options(data, fresh, demo, config), System.out, Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(run), "stop"));
    run.await();
    run.close();
    return 1; // only the death of a server ends a run from inside
  }

  /** Stops in order, but not for longer than a person at Ctrl-C should wait. */
  private static void stop(LocalRun run) {
    Thread closing = new Thread(run::close, "close");
    closing.setDaemon(true);
    closing.start();
    try {
      closing.join(LONGEST_STOP_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (closing.isAlive()) {
      System.err.println("Not everything stopped in time; nothing that was acknowledged is lost.");
      Runtime.getRuntime().halt(1); // the servers end with us
    }
  }
}
