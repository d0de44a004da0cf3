package org.minhchung.local.batch;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** A verb that reads JSON lines from standard input and writes JSON lines to standard output. */
abstract class BatchVerb implements Callable<Integer> {
  @Option(
      names = "--jsonl",
      description = "JSON lines in and out; the only format, so it may be left out.")
  boolean jsonLines;

  @Override
  public final Integer call() throws Exception {
    try (Work work = prepare()) {
      return new JsonLines(System.in, System.out, System.err).run(work.step());
    }
  }

  /** Loads what the step needs. */
  abstract Work prepare() throws IOException;

  /** A step with what must be closed after it. */
  record Work(JsonLines.Step step, AutoCloseable resource) implements AutoCloseable {
    static Work of(JsonLines.Step step) {
      return new Work(step, () -> {});
    }

    @Override
    public void close() throws Exception {
      resource.close();
    }
  }
}
