package org.minhchung.bench.world.worker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a process has used, as Linux counts it; nothing on other systems.
 *
 * @param cpuMillis of all its threads, ended ones too
 * @param systemMillis the part of it that the kernel spent for them
 * @param rssBytes of memory at this moment
 * @param peakRssBytes the most so far
 * @param cpuByThread milliseconds by name without numbers, of the threads that live
 */
public record Usage(
    long cpuMillis,
    long systemMillis,
    long rssBytes,
    long peakRssBytes,
    Map<String, Long> cpuByThread) {
  public static final Usage NOTHING = new Usage(0, 0, 0, 0, Map.of());

  private static final int TICK_MS = 10;
  private static final int USER = 11;

  /** Of a process now, or what was seen before where it has ended. */
  public static Usage of(long pid, Usage before) {
    Path proc = Path.of("/proc", Long.toString(pid));
    try {
      Map<String, Long> threads = new HashMap<>();
      try (DirectoryStream<Path> tasks = Files.newDirectoryStream(proc.resolve("task"))) {
        for (Path task : tasks) {
          String stat = Files.readString(task.resolve("stat"));
          threads.merge(name(stat), cpu(stat), Long::sum);
        }
      }
      String status = Files.readString(proc.resolve("status"));
      String whole = Files.readString(proc.resolve("stat"));
      return new Usage(
          cpu(whole),
          ticks(whole, USER + 1),
          kilobytes(status, "VmRSS:") * 1024,
          kilobytes(status, "VmHWM:") * 1024,
          Map.copyOf(threads));
    } catch (IOException | IllegalArgumentException e) {
      return before; // it has ended, or one of its threads has while it was looked at
    }
  }

  private static String name(String stat) {
    return stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
        .replaceAll("[-#]?\\d+$", "");
  }

  private static long cpu(String stat) {
    return ticks(stat, USER) + ticks(stat, USER + 1);
  }

  private static long ticks(String stat, int field) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[field]) * TICK_MS;
  }

  private static long kilobytes(String status, String key) {
    int at = status.indexOf(key);
    return at < 0
        ? 0
        : Long.parseLong(status.substring(at + key.length(), status.indexOf(" kB", at)).strip());
  }
}
