package org.minhchung.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A server in a JVM of its own, tied to this one by the pipe to its standard input. The child is
 * expected to stop in order when that pipe closes, which happens when we ask for it and also when
 * this process is killed.
 */
final class ChildJvm {
  private static final Duration POLL = Duration.ofMillis(100);

  private final JvmCommand command;
  private final Process process;
  private volatile boolean stopping;

  private ChildJvm(JvmCommand command, Process process) {
    this.command = command;
    this.process = process;
  }

  /**
   * Starts the child; any {@link Predecessor} on its directory must be gone.
   *
   * @throws CannotStartException if the operating system refuses
   */
  static ChildJvm start(JvmCommand command) {
    try {
      Process process =
          new ProcessBuilder(command.line())
              .directory(command.directory().toFile())
              .redirectErrorStream(true)
              .redirectOutput(command.outputFile().toFile())
              .start();
      Predecessor.in(command.directory()).record(process.toHandle());
      return new ChildJvm(command, process);
    } catch (IOException e) {
      throw new CannotStartException(
          "Cannot start the %s: %s".formatted(command.name(), e.getMessage()), e);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Waits until the child does its work.
   *
   * @param ready asked ten times a second; must itself return within a few seconds
   * @throws CannotStartException with the last log lines if the child dies first or is not ready in
   *     time; it is stopped then
   */
  void awaitReady(BooleanSupplier ready, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      while (!ready.getAsBoolean()) {
        if (exitsWithin(POLL)) {
          throw new CannotStartException(death().toString());
        }
        if (System.nanoTime() > deadline) {
          throw new CannotStartException(
              "The %s did not answer within %d s.%s"
                  .formatted(command.name(), limit.toSeconds(), lastLines()));
        }
      }
    } catch (InterruptedException | RuntimeException e) {
      stop(Duration.ZERO);
      throw e;
    }
  }

  /** Calls back, on some thread, if the child ends (or has ended) without having been told to. */
  void onUnexpectedDeath(Consumer<ChildDeath> listener) {
    Runnable watch =
        () -> {
          process.onExit().join();
          if (!stopping) {
            listener.accept(death());
          }
        };
    Thread watcher = new Thread(watch, command.name() + " watch");
    watcher.setDaemon(true);
    watcher.start();
  }

  /** Asks for an orderly stop and kills the child if that takes longer than the grace. */
  void stop(Duration grace) {
    stopping = true;
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // the pipe is broken because the child is gone, which is what we want
    }
    try {
      if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private boolean exitsWithin(Duration time) throws InterruptedException {
    try {
      process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot watch the " + command.name(), e);
    }
  }

  private ChildDeath death() {
    return new ChildDeath(command.name(), process.exitValue(), lastLines());
  }

  private String lastLines() {
    return LogTail.of(command.outputFile()) + LogTail.of(command.logFile());
  }
}
