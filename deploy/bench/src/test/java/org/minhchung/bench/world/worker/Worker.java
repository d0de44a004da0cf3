package org.minhchung.bench.world.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minhchung.events.Json;

/** One worker process, seen from outside. */
public final class Worker implements AutoCloseable {
  private final Child child;
  private volatile Pulse pulse;
  private volatile Usage usage = Usage.NOTHING;

  private Worker(Path setup, Path log, List<String> options) throws IOException {
    this.child = Child.start(WorkerMain.class, options, List.of(setup.toString()), log, this::hear);
  }

  /**
   * Starts one.
   *
   * @param directory for its log and what it is told
   * @param name of the two files
   * @param options of its Java
   */
  public static Worker start(Path directory, String name, WorkerSetup setup, List<String> options)
      throws IOException {
    Path file = directory.resolve(name + ".json");
    Json.mapper().writeValue(file.toFile(), setup);
    return new Worker(file, directory.resolve(name + ".log"), options);
  }

  private void hear(String line) {
    try {
      pulse = Json.mapper().readValue(line, Pulse.class);
      usage = Usage.of(child.pid(), usage);
    } catch (JsonProcessingException e) {
      System.err.println("a worker said something else: " + line);
    }
  }

  /** How it said it was, or null while it has not. */
  public Pulse pulse() {
    return pulse;
  }

  /** What it has used; the last that was seen once it has ended. */
  public Usage usage() {
    return usage;
  }

  /** CPU by kind of thread, in milliseconds; what has no kind of its own is under its name. */
  public Map<String, Long> cpuByThread() {
    return new TreeMap<>(usage.cpuByThread());
  }

  public boolean isAlive() {
    return child.isAlive();
  }

  /** Ends it as {@code kill -9} does. */
  public void kill() throws InterruptedException {
    child.kill();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    child.close();
  }
}
