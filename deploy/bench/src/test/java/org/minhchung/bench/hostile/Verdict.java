package org.minhchung.bench.hostile;

import java.util.List;
import java.util.Locale;

/**
 * How one document went, as the child process says it to its parent, in one line.
 *
 * @param cpuMillis of the thread that read it
 * @param wallMillis that went by meanwhile, on whatever else the machine did too
 * @param outcome {@code ok}, {@code killed} at the limit, {@code out of memory}, {@code hung} where
 *     nothing was heard for long and little CPU used, as when only the garbage collector works,
 *     {@code died} with the whole process, or the exception
 */
public record Verdict(
    int index, String kind, int bytes, long cpuMillis, long wallMillis, String outcome) {
  public static final String OK = "ok";
  public static final String KILLED = "killed";
  public static final String OUT_OF_MEMORY = "out of memory";
  public static final String HUNG = "hung";
  public static final String DIED = "died";

  /** CPU milliseconds that no document may take. */
  public static final long SLOW = 2_000;

  public boolean isCrash() {
    return !List.of(OK, KILLED, OUT_OF_MEMORY, HUNG).contains(outcome);
  }

  public boolean isOutOfMemory() {
    return outcome.equals(OUT_OF_MEMORY);
  }

  public boolean isSlow() {
    return cpuMillis > SLOW;
  }

  /** Went as it should. */
  public boolean isFine() {
    return outcome.equals(OK) && !isSlow();
  }

  public String line() {
    return String.format(
        Locale.ROOT,
        "%d\t%s\t%d\t%d\t%d\t%s",
        index,
        kind,
        bytes,
        cpuMillis,
        wallMillis,
        outcome.replaceAll("\\s+", " "));
  }

  static Verdict parse(String line) {
    String[] fields = line.split("\t", 6);
    return new Verdict(
        Integer.parseInt(fields[0]),
        fields[1],
        Integer.parseInt(fields[2]),
        Long.parseLong(fields[3]),
        Long.parseLong(fields[4]),
        fields[5]);
  }
}
