package org.minhchung.bench.world.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.Story;
import org.minhchung.bench.world.model.World;
import org.minhchung.events.ArticleId;
import org.minhchung.events.EventProducer;
import org.minhchung.events.SourceState;
import org.minhchung.events.TopicCreation;
import org.minhchung.events.Topics;
import org.minhchung.local.process.DataDirectory;
import org.minhchung.local.process.Installation;
import org.minhchung.local.process.LocalBroker;
import org.minhchung.local.process.ServerOptions;

/** A real broker with every topic, that can be taken away for a while. */
public final class Broker implements AutoCloseable {
  private static final ServerOptions OPTIONS =
      ServerOptions.forBroker(OptionalInt.empty(), "broker.port");

  private final Installation installation = Installation.locate();
  private final DataDirectory data;
  private LocalBroker broker;

  private Broker(DataDirectory data) {
    this.data = data;
  }

  /** Starts one with empty topics. */
  public static Broker start(Path directory) throws InterruptedException {
    Broker broker = new Broker(DataDirectory.open(directory, true));
    try {
      broker.start();
      TopicCreation.ensure(broker.kafka());
      return broker;
    } catch (InterruptedException | RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  /** Starts it again on what it had. */
  public void start() throws InterruptedException {
    broker = LocalBroker.start(installation, data, OPTIONS);
  }

  /** Takes it away. */
  public void stop() {
    broker.close();
  }

  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** The process that it is. */
  public long pid() {
    return broker.pid();
  }

  /** As clients want it. */
  public Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", bootstrapServers());
  }

  /**
   * Tells the stage of the world's outlets, and that it knows the stories from before the origin,
   * as a crawler does that has been running.
   */
  public void tell(World world, int port, java.time.Duration pollInterval, java.time.Clock clock) {
    try (EventProducer producer = new EventProducer(kafka(), "/minhchung/bench", clock)) {
      List<CompletableFuture<Void>> sent = new ArrayList<>();
      for (Site site : world.sites()) {
        var source = site.source(port, pollInterval);
        sent.add(producer.send(Topics.SOURCE, source.id(), "source-" + source.id(), source));
        for (Story story : site.stories()) {
          if (story.publishedAt().isBefore(world.origin())) {
            for (String url : site.addresses(story, port)) {
              SourceState known = known(url, source.id(), story);
              sent.add(producer.send(Topics.SOURCE_STATE, url, ArticleId.of(url), known));
            }
          }
        }
      }
      CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)).join();
    }
  }

  private static SourceState known(String url, String source, Story story) {
    return new SourceState(
        url,
        source,
        null,
        null,
        story.publishedAt(),
        story.publishedAt(),
        0,
        null,
        "known",
        1,
        null);
  }

  @Override
  public void close() {
    if (broker != null) {
      broker.close();
    }
    data.close();
  }
}
