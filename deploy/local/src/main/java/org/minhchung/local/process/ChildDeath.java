package org.minhchung.local.process;

/**
 * The end of a child process that nobody asked for.
 *
 * @param name what people call the process
 * @param status its exit status; 128 and more is the number of a signal on top of 128
 * @param lastLines what it said last, each file under its name; empty if it said nothing
 */
public record ChildDeath(String name, int status, String lastLines) {
  /** The whole report for a person. */
  @Override
  public String toString() {
    return "The %s ended unexpectedly with status %d.%s".formatted(name, status, lastLines);
  }
}
