package org.minhchung.bench.hostile;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Has hostile documents read in processes with a small heap, and starts another process whenever
 * one ends before its time.
 */
public final class HostileRun {
  private static final String END = "";
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final Child child;
  private final Duration patience;

  /**
   * The process that reads.
   *
   * @param main class that judges each document with an {@link Ordeal}; its last two arguments are
   *     the first index and the one after the last
   * @param options for its virtual machine
   * @param arguments before those two
   * @param errors whether what it says on its standard error is shown
   */
  public record Child(
      Class<?> main, List<String> options, List<String> arguments, boolean errors) {}

  /**
   * Plans a run.
   *
   * @param patience for all of it; what is not read by then stays unread
   */
  public HostileRun(Child child, Duration patience) {
    this.child = child;
    this.patience = patience;
  }

  /** Reads documents {@code from} up to but without {@code to}, telling each verdict at once. */
  public List<Verdict> run(int from, int to, Consumer<Verdict> told)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    List<Verdict> verdicts = new ArrayList<>();
    int next = from;
    while (next < to && System.nanoTime() < deadline) {
      Process process = start(next, to);
      try {
        next = listen(process, next, deadline, verdicts, told);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
    return verdicts;
  }

  private Process start(int from, int to) throws IOException {
    List<String> command =
        Stream.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                child.options,
                List.of("-cp", System.getProperty("java.class.path"), child.main.getName()),
                child.arguments,
                List.of(Integer.toString(from), Integer.toString(to)))
            .flatMap(List::stream)
            .toList();
    return new ProcessBuilder(command)
        .redirectError(
            child.errors ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.to(nowhere()))
        .start();
  }

  private static File nowhere() {
    return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
  }

  /** Returns the index at which to go on. */
  private int listen(
      Process process, int first, long deadline, List<Verdict> verdicts, Consumer<Verdict> told)
      throws InterruptedException {
    BlockingQueue<String> lines = linesOf(process);
    Verdict begun = new Verdict(first, "?", 0, 0, 0, Verdict.DIED);
    boolean isOpen = true; // the first document is still to be judged
    while (System.nanoTime() < deadline) {
      String line = lines.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
      boolean isOver = line == null || line.equals(END);
      if (isOver && !isOpen) {
        return begun.index() + 1;
      }
      Verdict verdict =
          isOver ? ended(begun, line == null ? Verdict.HUNG : Verdict.DIED) : Verdict.parse(line);
      isOpen = verdict.outcome().equals("begins");
      begun = verdict;
      if (!isOpen) {
        verdicts.add(verdict);
        told.accept(verdict);
      }
      if (isOver) {
        return verdict.index() + 1;
      }
    }
    return begun.index() + 1;
  }

  private static Verdict ended(Verdict begun, String how) {
    return new Verdict(
        begun.index(), begun.kind(), begun.bytes(), begun.cpuMillis(), begun.wallMillis(), how);
  }

  private static BlockingQueue<String> linesOf(Process process) {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader out =
                  new BufferedReader(
                      new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                out.lines().forEach(lines::add);
              } catch (IOException | java.io.UncheckedIOException e) {
                System.err.println("the reading process fell silent: " + e);
              } finally {
                lines.add(END);
              }
            },
            "verdicts");
    reader.setDaemon(true);
    reader.start();
    return lines;
  }
}
