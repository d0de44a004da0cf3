package org.minhchung.broker;

import java.io.IOException;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * Ties this process to its parent by the pipe on standard input: the pipe closes when the parent
 * asks for an orderly stop and also when the parent is killed, so that no server outlives it.
 */
final class ParentLifeline {
  private static final long LONGEST_STOP_MS = TimeUnit.SECONDS.toMillis(15);

  private ParentLifeline() {}

  /** Starts to watch; returns at once. */
  static void holdOn() {
    // Ctrl-C and a closed terminal reach the whole process group. The parent alone decides when
    // this process may go, because its own stages must flush first.
    Signal.handle(new Signal("INT"), signal -> {});
    if (!System.getProperty("os.name").startsWith("Windows")) {
      Signal.handle(new Signal("HUP"), signal -> {});
    }
    Thread watch = new Thread(ParentLifeline::exitAtEndOfInput, "parent-lifeline");
    watch.setDaemon(true);
    watch.start();
  }

  private static void exitAtEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // the parent has nothing to say; only the end of the stream matters
      }
    } catch (IOException e) {
      System.err.println("standard input failed, stopping: " + e);
    }
    haltIfStopHangs();
    System.exit(0);
  }

  private static void haltIfStopHangs() {
    TimerTask halt =
        new TimerTask() {
          @Override
          public void run() {
            System.err.println("the orderly stop took more than 15 s, halting");
            Runtime.getRuntime().halt(1);
          }
        };
    new Timer("stop-deadline", true).schedule(halt, LONGEST_STOP_MS);
  }
}
