package org.minhchung.bench.world;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.minhchung.bench.world.model.AcceleratedClock;
import org.minhchung.bench.world.model.World;
import org.minhchung.bench.world.report.Balance;
import org.minhchung.bench.world.report.Sightings;
import org.minhchung.bench.world.server.Outlets;
import org.minhchung.bench.world.server.Politeness;
import org.minhchung.bench.world.server.Traces;
import org.minhchung.bench.world.server.WorldServer;
import org.minhchung.bench.world.worker.Broker;
import org.minhchung.bench.world.worker.Worker;
import org.minhchung.bench.world.worker.WorkerSetup;

/** A world with everything that moves in it: outlets, broker, workers, and who watches them. */
public final class Scene implements AutoCloseable {
  private static final long LOOK_NS = 50_000_000;

  private final WorldOptions options;
  private final AcceleratedClock clock;
  private final World world;
  private final Traces traces;
  private final Politeness politeness;
  private final WorldServer server;
  private final Broker broker;
  private final Sightings sightings;
  private final List<Worker> workers = new ArrayList<>();

  private Scene(
      WorldOptions options,
      AcceleratedClock clock,
      World world,
      Traces traces,
      Politeness politeness,
      WorldServer server,
      Broker broker) {
    this.options = options;
    this.clock = clock;
    this.world = world;
    this.traces = traces;
    this.politeness = politeness;
    this.server = server;
    this.broker = broker;
    this.sightings = new Sightings(broker.kafka(), clock);
  }

  /** Sets it up; the world's time begins when the first worker may start. */
  public static Scene open(WorldOptions options) throws IOException, InterruptedException {
    Files.createDirectories(options.data);
    World world =
        World.of(options.seed, options.hosts, options.listed, options.origin, options.length());
    Traces traces = new Traces(world);
    Politeness politeness = new Politeness(world, options.hostDelay);
    Broker broker = Broker.start(options.data.resolve("broker"));
    ServerSocket socket = WorldServer.bind();
    int port = socket.getLocalPort();
    broker.tell(world.sites().stream().map(site -> site.source(port, options.poll)).toList());
    if (!options.backlog) {
      broker.tellKnown(world, port);
    }
    AcceleratedClock clock = new AcceleratedClock(options.origin, Instant.now(), options.speed);
    WorldServer server =
        WorldServer.start(socket, new Outlets(world, traces, clock, port), politeness, clock);
    Scene scene = new Scene(options, clock, world, traces, politeness, server, broker);
    for (int i = 0; i < options.workers; i++) {
      scene.startWorker();
    }
    return scene;
  }

  /** Starts one more worker. */
  public Worker startWorker() throws IOException {
    WorkerSetup setup =
        new WorkerSetup(
            broker.bootstrapServers(),
            clock.origin(),
            clock.anchor(),
            clock.speed(),
            options.config(),
            null);
    Path directory = options.data.resolve("workers");
    Files.createDirectories(directory);
    Worker worker =
        Worker.start(
            directory,
            "worker-" + (workers.size() + 1),
            setup,
            List.of("-Xmx" + options.heap + "m", "-XX:+UseSerialGC"));
    workers.add(worker);
    return worker;
  }

  /** Lets time go by until an instant of the world, calling back about every second. */
  public void playUntil(Instant until, Runnable everySecond) {
    playUntil(() -> !clock.instant().isBefore(until), everySecond);
  }

  /** Lets time go by until something is so, calling back about every second. */
  public void playUntil(BooleanSupplier so, Runnable everySecond) {
    long next = System.nanoTime();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() >= next) {
        everySecond.run();
        next += 1_000_000_000;
      }
      LockSupport.parkNanos(LOOK_NS);
    }
  }

  /**
   * What came of it so far.
   *
   * @param settle how long something must have been published to be due
   */
  public Balance balance(Duration settle) {
    Instant now = clock.instant();
    Instant end = now.isBefore(world.end()) ? now : world.end();
    return new Balance(
        world,
        traces,
        sightings.byStory(),
        new Balance.Span(
            options.backlog ? Instant.MIN : world.origin(),
            world.origin().plus(options.warmUp),
            end.minus(settle)));
  }

  public AcceleratedClock clock() {
    return clock;
  }

  public World world() {
    return world;
  }

  public Traces traces() {
    return traces;
  }

  public Politeness politeness() {
    return politeness;
  }

  public Broker broker() {
    return broker;
  }

  public Sightings sightings() {
    return sightings;
  }

  /** All that were started, ended ones too. */
  public List<Worker> workers() {
    return List.copyOf(workers);
  }

  /** How many stories have appeared since the origin. */
  public long published() {
    Instant now = clock.instant();
    return world.sites().stream()
        .flatMap(site -> site.stories().stream())
        .filter(s -> s.isOut(now) && !s.publishedAt().isBefore(world.origin()))
        .count();
  }

  /** How long the world has lasted in real time. */
  public Duration realTime() {
    return Duration.between(clock.anchor(), Instant.now());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    for (Worker worker : workers) {
      worker.close();
    }
    sightings.close();
    server.close();
    broker.close();
  }
}
