package org.minhchung.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that served a directory before. When a parent is killed, its children need a moment
 * to stop in order; whoever starts the next ones at once would find their files locked.
 */
final class Predecessor {
  private static final Logger LOG = LoggerFactory.getLogger(Predecessor.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  // start times are derived from the clock, which may be adjusted between two looks
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  private final Path file;

  private Predecessor(Path file) {
    this.file = file;
  }

  static Predecessor in(Path directory) {
    return new Predecessor(directory.resolve("process"));
  }

  /** Leaves word of the process that serves the directory from now on. */
  void record(ProcessHandle process) throws IOException {
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    Files.writeString(file, process.pid() + " " + start);
  }

  /** Waits for the recorded process to end, and ends it if it does not do so in 20 s. */
  void awaitGone() throws IOException, InterruptedException {
    Optional<ProcessHandle> alive = alive();
    if (alive.isEmpty()) {
      return;
    }
    ProcessHandle process = alive.get();
    LOG.atInfo().addKeyValue("pid", process.pid()).log("waiting for an earlier run's server");
    try {
      if (!endsWithin(process, PATIENCE)) {
        process.destroyForcibly();
        endsWithin(process, PATIENCE);
      }
    } catch (ExecutionException e) {
      throw new IOException("cannot watch process " + process.pid(), e);
    }
  }

  private static boolean endsWithin(ProcessHandle process, Duration time)
      throws InterruptedException, ExecutionException {
    try {
      process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private Optional<ProcessHandle> alive() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] words = Files.readString(file).strip().split(" ", -1);
    if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
      return Optional.empty(); // cut short by a crash; the servers' own locks still protect them
    }
    Instant start = Instant.parse(words[1]);
    // process numbers are used again: only the start time tells that it is the same process
    return ProcessHandle.of(Long.parseLong(words[0]))
        .filter(ProcessHandle::isAlive)
        .filter(process -> startedAt(process, start));
  }

  private static boolean startedAt(ProcessHandle process, Instant start) {
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(start, actual).abs().compareTo(CLOCK_TOLERANCE) <= 0)
        .orElse(false);
  }
}
