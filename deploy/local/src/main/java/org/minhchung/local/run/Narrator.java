package org.minhchung.local.run;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Prints plain lines with the time, and the counts whenever they have changed. */
final class Narrator implements AutoCloseable {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int EVERY_SECONDS = 2;

  private final PrintStream out;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "narrator");
            thread.setDaemon(true);
            return thread;
          });
  private String last = "";

  Narrator(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Prints a line. */
  synchronized void say(String line) {
    LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    out.println(TIME.format(now.truncatedTo(ChronoUnit.SECONDS)) + "  " + line);
    out.flush();
  }

  /** From now on prints what the supplier gives whenever it differs from what it gave before. */
  void watch(Supplier<?> counts) {
    timer.scheduleAtFixedRate(
        () -> {
          String line = counts.get().toString();
          if (!line.equals(last)) {
            last = line;
            say(line);
          }
        },
        EVERY_SECONDS,
        EVERY_SECONDS,
        TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
