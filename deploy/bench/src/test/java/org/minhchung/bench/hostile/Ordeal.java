package org.minhchung.bench.hostile;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has one document after the other read by a thread whose CPU it counts. Before each document it
 * says which, after it how it went; at the limit, or out of memory, it ends the process.
 */
public final class Ordeal {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long limitMillis;
  private final PrintStream out;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "reader");
            thread.setDaemon(true);
            return thread;
          });

  /** What is to be done with a document. */
  public interface Task {
    void run() throws Exception;
  }

  /**
   * Prepares.
   *
   * @param limitMillis CPU after which a document is given up
   * @param out to {@link HostileRun}
   */
  public Ordeal(long limitMillis, PrintStream out) {
    this.limitMillis = limitMillis;
    this.out = out;
  }

  /** Has one document read and says how it went. */
  public void judge(int index, String kind, int bytes, Task task) throws InterruptedException {
    tell(new Verdict(index, kind, bytes, 0, 0, "begins"));
    Work work = new Work(task);
    worker.execute(work);
    while (!work.done.await(10, TimeUnit.MILLISECONDS)) {
      long cpu = work.cpuMillisSoFar();
      if (cpu > limitMillis) {
        work.showWhere();
        end(new Verdict(index, kind, bytes, cpu, cpu, Verdict.KILLED));
      }
    }
    Verdict verdict =
        new Verdict(index, kind, bytes, work.cpuMillis, work.wallMillis, work.outcome);
    if (verdict.isOutOfMemory()) {
      end(verdict); // what else it broke, nobody knows
    }
    tell(verdict);
  }

  private void tell(Verdict verdict) {
    out.println(verdict.line());
    out.flush();
  }

  private void end(Verdict verdict) {
    tell(verdict);
    Runtime.getRuntime().halt(3);
  }

  /** One reading, timed by the thread that does it. */
  private static final class Work implements Runnable {
    private final CountDownLatch done = new CountDownLatch(1);
    private final Task task;
    private volatile Thread thread;
    private volatile long began;
    private volatile long cpuMillis;
    private volatile long wallMillis;
    private volatile String outcome = Verdict.OK;

    Work(Task task) {
      this.task = task;
    }

    long cpuMillisSoFar() {
      return thread == null ? 0 : (THREADS.getThreadCpuTime(thread.getId()) - began) / 1_000_000;
    }

    void showWhere() {
      System.err.println("given up here:");
      Stream.of(thread.getStackTrace()).forEach(frame -> System.err.println("    at " + frame));
    }

    @Override
    public void run() {
      long beganWall = System.nanoTime();
      began = THREADS.getCurrentThreadCpuTime();
      thread = Thread.currentThread();
      try {
        task.run();
      } catch (OutOfMemoryError e) {
        outcome = Verdict.OUT_OF_MEMORY;
      } catch (Throwable e) {
        outcome = described(e);
        e.printStackTrace();
      }
      cpuMillis = (THREADS.getCurrentThreadCpuTime() - began) / 1_000_000;
      wallMillis = (System.nanoTime() - beganWall) / 1_000_000;
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
