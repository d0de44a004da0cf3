package org.minhchung.events.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks another look-up, by default the system's resolver, but waits no longer than it must: a name
 * server can keep the system's resolver for half a minute and more, and cannot be interrupted.
 */
public final class TimedLookup implements NameLookup, AutoCloseable {
  private static final int THREADS = 64;

  private final NameLookup lookup;
  private final Duration longest;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          THREADS,
          30,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> {
            Thread thread = new Thread(task, "name-lookup");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Asks the system's resolver.
   *
   * @param longest how long to wait for an answer
   */
  public TimedLookup(Duration longest) {
    this(InetAddress::getAllByName, longest);
  }

  /** Asks any other look-up. */
  public TimedLookup(NameLookup lookup, Duration longest) {
    this.lookup = lookup;
    this.longest = longest;
  }

  @Override
  public InetAddress[] addresses(String name) throws UnknownHostException {
    Callable<InetAddress[]> question = () -> lookup.addresses(name);
    Future<InetAddress[]> answer;
    try {
      answer = threads.submit(question);
    } catch (RejectedExecutionException e) {
      throw unknown(name + ": " + THREADS + " other look-ups have no answer yet", e);
    }
    try {
      return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw unknown(name + ": no answer within " + longest.toMillis() + " ms", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw unknown(name + ": interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      throw unknown(name + ": " + e.getCause(), e.getCause());
    }
  }

  private static UnknownHostException unknown(String message, Throwable cause) {
    UnknownHostException unknown = new UnknownHostException(message);
    unknown.initCause(cause);
    return unknown;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
