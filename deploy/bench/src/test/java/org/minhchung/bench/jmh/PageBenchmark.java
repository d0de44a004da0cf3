package org.minhchung.bench.jmh;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.minhchung.bench.pages.SamplePage;
import org.minhchung.bench.subject.Subject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Parsing and extracting a few kinds of page, each subject with a JVM to itself. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PageBenchmark {
  /** Which extractor. */
  @Param({"PARSE", "MINHCHUNG", "READABILITY4J", "BOILERPIPE"})
  public Subject subject;

  /** Which page: a short note, a usual article, a long read, a portal with little text. */
  @Param({"note", "article", "longread", "portal"})
  public String page;

  private byte[] body;

  /** Makes the page. */
  @Setup
  public void makePage() {
    SamplePage made =
        switch (page) {
          case "note" -> SamplePage.of(new Random(1), 4, 2);
          case "article" -> SamplePage.of(new Random(2), 20, 20);
          case "longread" -> SamplePage.of(new Random(3), 150, 20);
          case "portal" -> SamplePage.of(new Random(4), 6, 80);
          default -> throw new IllegalArgumentException("no such page: " + page);
        };
    body = made.body();
  }

  /** One page read. */
  @Benchmark
  public String read() throws Exception {
    return subject.text(body, "text/html; charset=utf-8", SamplePage.URL);
  }
}
