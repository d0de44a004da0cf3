package org.minhchung.local.verb;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.minhchung.analyze.claim.Catalogue;
import org.minhchung.events.TopicCreation;
import org.minhchung.local.config.Settings;
import org.minhchung.local.run.CatalogueLoader;
import org.minhchung.local.run.LocalStages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs one stage against an existing Kafka and Elasticsearch until Ctrl-C. */
@Command
public abstract class StageVerb implements Callable<Integer> {
  @Option(names = "--config", paramLabel = "FILE", description = "A YAML configuration file.")
  Path config;

  private final String stage;

  StageVerb(String stage) {
    this.stage = stage;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = Settings.read(config, System.getenv());
    TopicCreation.ensure(settings.kafka().clientProperties());
    if (stage.equals("analyze")) {
      new CatalogueLoader(settings.kafka().clientProperties(), Clock.systemUTC())
          .loadMissing(Catalogue.shipped());
    }
    LocalStages stages = LocalStages.one(stage, settings, Clock.systemUTC());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stages.close();
                  stopped.countDown();
                },
                "stop"));
    stages.start();
    System.out.println(
        stage
            + " runs against Kafka at "
            + settings.kafka().bootstrapServers()
            + "; Ctrl-C stops it.");
    stopped.await();
    return 0;
  }

  /** Fetches and extracts. */
  @Command(name = "ingest", description = "Runs the stage that fetches and extracts articles.")
  public static final class Ingest extends StageVerb {
    public Ingest() {
      super("ingest");
    }
  }

  /** Reads and matches. */
  @Command(name = "analyze", description = "Runs the stage that reads articles and matches claims.")
  public static final class Analyze extends StageVerb {
    public Analyze() {
      super("analyze");
    }
  }

  /** Indexes, shows and tells. */
  @Command(name = "alerts", description = "Runs the stage that indexes, shows and alerts.")
  public static final class Alerts extends StageVerb {
    public Alerts() {
      super("alerts");
    }
  }
}
