package org.minhchung.bench.hostile;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minhchung.bench.pages.SamplePage;
import org.minhchung.bench.subject.Subject;
import org.minhchung.ingest.extract.Extractor;

/**
 * The process that reads hostile documents, so that the one that counts them survives. Before each
 * document it says which, after it how it went; at the limit, or out of memory, it ends itself.
 */
final class HostileChild {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 40;

  private final Reader reader;
  private final long limitMillis;
  private final PrintStream out;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "reader");
            thread.setDaemon(true);
            return thread;
          });

  private interface Reader {
    void read(byte[] body, String contentType) throws Exception;
  }

  private HostileChild(Reader reader, long limitMillis, PrintStream out) {
    this.reader = reader;
    this.limitMillis = limitMillis;
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err); // what an extractor prints must not look like a verdict
    HostileChild child =
        new HostileChild(reader(Subject.named(args[0])), Long.parseLong(args[4]), out);
    long seed = Long.parseLong(args[1]);
    Random random = new Random(seed);
    for (int i = 0; i < WARM_UP; i++) {
      child.reader.read(SamplePage.of(random, 10, 3).body(), null);
    }
    for (int index = Integer.parseInt(args[2]); index < Integer.parseInt(args[3]); index++) {
      child.judge(HostileDocument.of(seed, index));
    }
    Runtime.getRuntime().halt(0);
  }

  private static Reader reader(Subject subject) {
    if (subject == Subject.MINHCHUNG) {
      Extractor extractor = new Extractor(Clock.systemUTC());
      return (body, type) ->
          Promises.check(extractor.extract(body, type, SamplePage.URL), Instant.now());
    }
    return (body, type) -> subject.text(body, type, SamplePage.URL);
  }

  private void judge(HostileDocument document) throws InterruptedException {
    out.println(verdict(document, 0, "begins").line());
    out.flush();
    Work work = new Work(document);
    worker.execute(work);
    while (!work.done.await(10, TimeUnit.MILLISECONDS)) {
      long cpu = work.cpuMillisSoFar();
      if (cpu > limitMillis) {
        end(verdict(document, cpu, Verdict.KILLED));
      }
    }
    Verdict verdict = verdict(document, work.cpuMillis, work.outcome);
    if (verdict.isOutOfMemory()) {
      end(verdict); // what else it broke, nobody knows
    }
    out.println(verdict.line());
    out.flush();
  }

  private void end(Verdict verdict) {
    out.println(verdict.line());
    out.flush();
    Runtime.getRuntime().halt(3);
  }

  private static Verdict verdict(HostileDocument document, long cpuMillis, String outcome) {
    return new Verdict(
        document.index(), document.kind().name(), document.body().length, cpuMillis, outcome);
  }

  /** One reading, timed by the thread that does it. */
  private final class Work implements Runnable {
    private final CountDownLatch done = new CountDownLatch(1);
    private final HostileDocument document;
    private volatile long thread;
    private volatile long began;
    private volatile long cpuMillis;
    private volatile String outcome = Verdict.OK;

    Work(HostileDocument document) {
      this.document = document;
    }

    long cpuMillisSoFar() {
      return thread == 0 ? 0 : (THREADS.getThreadCpuTime(thread) - began) / 1_000_000;
    }

    @Override
    public void run() {
      began = THREADS.getCurrentThreadCpuTime();
      thread = Thread.currentThread().getId();
      try {
        reader.read(document.body(), document.contentType());
      } catch (OutOfMemoryError e) {
        outcome = Verdict.OUT_OF_MEMORY;
      } catch (Throwable e) {
        outcome = described(e);
      }
      cpuMillis = (THREADS.getCurrentThreadCpuTime() - began) / 1_000_000;
      done.countDown();
    }

    private static String described(Throwable e) {
      String place =
          Stream.of(e.getStackTrace())
              .filter(f -> !f.getClassName().matches("(java|jdk)\\..*"))
              .limit(2)
              .map(f -> " at " + f)
              .collect(Collectors.joining());
      String message = String.valueOf(e.getMessage());
      return e.getClass().getSimpleName()
          + " "
          + message.substring(0, Math.min(80, message.length()))
          + place;
    }
  }
}
