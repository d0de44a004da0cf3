package org.minhchung.bench.hostile;

import java.util.List;
import java.util.Locale;

/**
 * How one document went, as the child process says it to its parent, in one line.
 *
 * @param cpuMillis of the thread that read it
 * @param outcome {@code ok}, {@code killed} at the limit, {@code out of memory}, {@code hung} where
 *     nothing was heard for long and little CPU used, as when only the garbage collector works,
 *     {@code died} with the whole process, or the exception
 */
record Verdict(int index, String kind, int bytes, long cpuMillis, String outcome) {
  static final String OK = "ok";
  static final String KILLED = "killed";
  static final String OUT_OF_MEMORY = "out of memory";
  static final String HUNG = "hung";
  static final String DIED = "died";

  /** CPU milliseconds that no document may take. */
  static final long SLOW = 2_000;

  boolean isCrash() {
    return !List.of(OK, KILLED, OUT_OF_MEMORY, HUNG).contains(outcome);
  }

  boolean isOutOfMemory() {
    return outcome.equals(OUT_OF_MEMORY);
  }

  boolean isSlow() {
    return cpuMillis > SLOW;
  }

  /** Went as it should. */
  boolean isFine() {
    return outcome.equals(OK) && !isSlow();
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%d\t%s\t%d\t%d\t%s",
        index,
        kind,
        bytes,
        cpuMillis,
        outcome.replaceAll("\\s+", " "));
  }

  static Verdict parse(String line) {
    String[] fields = line.split("\t", 5);
    return new Verdict(
        Integer.parseInt(fields[0]),
        fields[1],
        Integer.parseInt(fields[2]),
        Long.parseLong(fields[3]),
        fields[4]);
  }
}
