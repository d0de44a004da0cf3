package org.minhchung.bench.world.worker;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.Story;
import org.minhchung.bench.world.model.World;
import org.minhchung.events.ArticleId;
import org.minhchung.events.EventProducer;
import org.minhchung.events.Source;
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

  /** Tells the stage of outlets. */
  public void tell(List<Source> sources) {
    send(
        producer ->
            sources.stream().map(s -> producer.send(Topics.SOURCE, s.id(), "source-" + s.id(), s)));
  }

  /** Makes the stage know the stories from before the origin, as one that has been running does. */
  public void tellKnown(World world, int port) {
    send(
        producer ->
            world.sites().stream()
                .flatMap(site -> site.stories().stream())
                .filter(story -> story.publishedAt().isBefore(world.origin()))
                .flatMap(
                    story -> known(world.sites().get(story.site()), story, port, world.origin()))
                .map(s -> producer.send(Topics.SOURCE_STATE, s.url(), ArticleId.of(s.url()), s)));
  }

  private void send(Function<EventProducer, Stream<CompletableFuture<Void>>> events) {
    try (EventProducer producer =
        new EventProducer(kafka(), "/minhchung/bench", Clock.systemUTC())) {
      CompletableFuture.allOf(events.apply(producer).toArray(CompletableFuture<?>[]::new)).join();
    }
  }

  private static Stream<SourceState> known(Site site, Story story, int port, Instant seen) {
    return site.addresses(story, port).stream()
        .map(url -> known(url, "world-" + site.number(), seen));
  }

  private static SourceState known(String url, String source, Instant seen) {
    return new SourceState(url, source, null, null, seen, seen, 0, null, "known", 1, null);
  }

  @Override
  public void close() {
    if (broker != null) {
      broker.close();
    }
    data.close();
  }
}
