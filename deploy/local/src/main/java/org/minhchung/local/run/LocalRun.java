package org.minhchung.local.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.minhchung.analyze.claim.Catalogue;
import org.minhchung.events.TopicCreation;
import org.minhchung.ingest.source.SourceList;
import org.minhchung.local.config.Settings;
import org.minhchung.local.process.CannotStartException;
import org.minhchung.local.process.DataDirectory;
import org.minhchung.local.process.Installation;
import org.minhchung.local.process.LocalServers;
import org.minhchung.local.process.Ports;
import org.minhchung.local.process.ServerOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole of Minhchung on one machine, from servers to desk. */
public final class LocalRun implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalRun.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * What the person at the terminal chose.
   *
   * @param data the data directory
   * @param fresh whether to wipe it first
   * @param demo whether to serve and watch the sample web instead of the real source list
   * @param config a configuration file, or null
   */
  public record Options(Path data, boolean fresh, boolean demo, Path config) {}

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Narrator narrator;
  private final Clock clock;
  private Settings settings;
  private PipelineCounts counts;
  private Demo demo;

  private LocalRun(PrintStream out, Clock clock) {
    this.narrator = keep(new Narrator(out, clock));
    this.clock = clock;
  }

  /**
   * Starts everything and returns when the desk answers.
   *
   * @throws CannotStartException when the person at the terminal can mend it
   */
  public static LocalRun start(Options options, PrintStream out, Clock clock)
      throws InterruptedException {
    LocalRun run = new LocalRun(out, clock);
    try {
      run.begin(options);
      return run;
    } catch (RuntimeException | InterruptedException e) {
      run.close();
      throw e;
    }
  }

  private void begin(Options options) throws InterruptedException {
    Installation installation = Installation.locate();
    DataDirectory data = keep(DataDirectory.open(options.data(), options.fresh()));
    // read twice: first for what can be wrong before anything is started, then with the addresses
    Settings wanted = Settings.read(options.config(), System.getenv());
    requireFree(wanted.alerts().desk().port());
    narrator.say("Data in " + data.root() + "; starting Kafka and Elasticsearch …");
    LocalServers servers = keep(servers(installation, data));
    servers.onUnexpectedDeath(
        death -> {
          narrator.say(death.toString());
          ended.countDown();
        });
    narrator.say(
        "Kafka answers on %s, Elasticsearch on %s."
            .formatted(servers.broker().bootstrapServers(), servers.searchNode().uri()));
    if (options.demo()) {
      demo = keep(Demo.start(data, clock));
      narrator.say(
          "The sample web has %d fictional outlets with %d articles on port %d, for example %s"
              .formatted(
                  demo.web().sources().size(),
                  demo.web().articles().size(),
                  demo.web().port(),
                  demo.web().sources().get(0).homepage()));
    }
    settings =
        Settings.read(
            options.config(),
            System.getenv(),
            demo == null ? SourceFile.settings(data) : demo.settings(data),
            addresses(data, servers, wanted.alerts().desk().port()));
    if (settings.ingest().contact() == null) {
      narrator.say(
          "ingest.contact is not set: please give a URL or mail address, so that outlets can tell"
              + " whom to ask about our requests.");
    }
    RunningBroker.announce(data.root(), servers.broker().bootstrapServers());
    prepareTopics();
    startStages();
  }

  /** 0 lets the desk take any free port. */
  private static void requireFree(int deskPort) {
    if (deskPort != 0) {
      Ports.require(deskPort, "alerts.desk.port (MINHCHUNG_ALERTS_DESK_PORT)");
    }
  }

  private static LocalServers servers(Installation installation, DataDirectory data)
      throws InterruptedException {
    return LocalServers.start(
        installation,
        data,
        ServerOptions.forBroker(OptionalInt.empty(), ""),
        ServerOptions.forSearchNode(OptionalInt.empty(), ""));
  }

  /** What the local servers and the data directory decide, whatever the configuration says. */
  private static Map<String, Object> addresses(
      DataDirectory data, LocalServers servers, int deskPort) {
    Map<String, Object> over = new LinkedHashMap<>();
    over.put("kafka.bootstrapServers", servers.broker().bootstrapServers());
    over.put("analyze.stateDirectory", data.state().resolve("analyze").toString());
    over.put("alerts.stateDirectory", data.state().resolve("alerts").toString());
    over.put("alerts.desk.port", deskPort == 0 ? Ports.free() : deskPort);
    over.put("alerts.elasticsearch.url", servers.searchNode().uri().toString());
    over.putAll(RunningBroker.pages(data.state()));
    return over;
  }

  private void prepareTopics() {
    Map<String, Object> kafka = settings.kafka().clientProperties();
    List<String> created = TopicCreation.ensure(kafka);
    int loaded = new CatalogueLoader(kafka, clock).loadMissing(Catalogue.shipped());
    if (demo != null) {
      DemoSubscriptions.write(demo.inbox(), kafka, clock);
    }
    narrator.say(
        "%d topics created, %d claims loaded, %d sources to watch."
            .formatted(
                created.size(), loaded, SourceList.read(settings.ingest().sources()).size()));
  }

  private void startStages() throws InterruptedException {
    LocalStages stages = keep(LocalStages.all(settings, clock));
    stages.start();
    while (!stages.awaitReady(PATIENCE)) {
      narrator.say("Still waiting for " + stages.problems());
    }
    counts = keep(new PipelineCounts(settings.kafka().clientProperties()));
    narrator.say("The desk is at " + deskUrl());
    if (demo != null) {
      narrator.say("Mails and webhooks of the demo arrive at " + demo.inbox().pageUrl());
    }
    narrator.say("Ctrl-C stops everything; the data stay. Figures follow as they change:");
    narrator.watch(counts::now);
  }

  /** The desk's address. */
  public String deskUrl() {
    return settings.alerts().publicUrl() + "/";
  }

  /** The configuration that is in force. */
  public Settings settings() {
    return settings;
  }

  /** What has passed through the pipeline. */
  public PipelineCounts.Counts counts() {
    return counts.now();
  }

  /** The demo's inbox; only with {@link Options#demo()}. */
  public org.minhchung.local.inbox.Inbox inbox() {
    return demo.inbox();
  }

  /** The demo's sample web; only with {@link Options#demo()}. */
  public org.minhchung.local.sampleweb.SampleWeb web() {
    return demo.web();
  }

  /** Waits until a server has died. */
  public void await() throws InterruptedException {
    ended.await();
  }

  private <T extends AutoCloseable> T keep(T part) {
    parts.push(part);
    return part;
  }

  /** Stops everything in reverse order. */
  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.atWarn()
            .addKeyValue("part", part.getClass().getSimpleName())
            .setCause(e)
            .log("did not close");
      }
    }
    ended.countDown();
  }
}
