package org.minhchung.ingest.frontier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.kafka.common.utils.Utils;

/**
 * Which hosts this worker looks after at this moment: those whose partition of {@code fetch.v1} it
 * holds. What it holds it only believes for as long as the group's coordinator cannot have given it
 * to another, which is a lease that every commit renews. A process that was stopped for a while, or
 * cut off from Kafka, finds its lease run out before it does harm. Any thread may ask.
 */
public final class Ownership {
  /** One at a time may be in the hands of another: what is gained, held, and being given back. */
  private final Map<Integer, Instant> gained = new HashMap<>();

  private final Set<Integer> leaving = new HashSet<>();
  private final Clock clock;
  private final LongSupplier nanos;
  private int partitions;
  private long leaseUntil;
  private boolean leased;
  private boolean closed;

  public Ownership(Clock clock) {
    this(clock, System::nanoTime);
  }

  /** As the other one, with the time that passes even while the clock is set. */
  Ownership(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
  }

  /** The partition whose holder looks after a host; keys are spread as Kafka's producers do. */
  static int partition(String host, int partitions) {
    byte[] key = host.getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % partitions;
  }

  /** Takes hosts on, now that all is known of them that the one before knew. */
  synchronized void take(Collection<Integer> added, int count) {
    partitions = count;
    Instant now = clock.instant();
    added.forEach(p -> gained.put(p, now));
    notifyAll();
  }

  /** Begins to give hosts back: what is under way may end, nothing new may begin. */
  synchronized void leave(Collection<Integer> going) {
    leaving.addAll(going);
  }

  /** Has given hosts back, or has lost them. */
  synchronized void lose(Collection<Integer> gone) {
    gained.keySet().removeAll(gone);
    leaving.removeAll(gone);
    notifyAll();
  }

  /**
   * What is held is sure to be held until then.
   *
   * @param until by the time that passes, in nanoseconds
   */
  synchronized void renew(long until) {
    leaseUntil = until;
    leased = true;
    notifyAll();
  }

  /** Nothing may be begun or published any more. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Whether visits of a host may be queued here. */
  public synchronized boolean admits(String host) {
    return has(host) && !leaving.contains(partition(host, partitions));
  }

  /** Whether a host is looked after here, and surely at this moment. */
  public synchronized boolean holds(String host) {
    return admits(host) && isLeased();
  }

  /** Since when a host is looked after here; the beginning of time where it is not. */
  public synchronized Instant since(String host) {
    return has(host) ? gained.get(partition(host, partitions)) : Instant.EPOCH;
  }

  /** Whether a host is in one of these partitions. */
  synchronized boolean isIn(String host, Collection<Integer> some) {
    return partitions > 0 && some.contains(partition(host, partitions));
  }

  /** Whether anything at all is held. */
  public synchronized boolean isEmpty() {
    return gained.isEmpty();
  }

  /**
   * Returns when it is sure that a host is looked after here; while Kafka cannot be reached, that
   * may take long.
   *
   * @throws LostHostException when it is not, or when this ends
   */
  public synchronized void require(String host) {
    try {
      while (!closed && has(host) && !isLeased()) {
        wait(1_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LostHostException(host, "interrupted while waiting for Kafka");
    }
    if (closed || !has(host)) {
      throw new LostHostException(host, closed ? "the worker ends" : "another worker has it now");
    }
  }

  /**
   * As {@link #require}, but does not wait: for the last moment before a host is asked.
   *
   * @throws LostHostException when it is not sure now
   */
  public void requireNow(String host) {
    if (!holds(host)) {
      throw new LostHostException(host, "not surely ours at this moment");
    }
  }

  private boolean has(String host) {
    return partitions > 0 && gained.containsKey(partition(host, partitions));
  }

  private boolean isLeased() {
    return leased && leaseUntil - nanos.getAsLong() > 0;
  }
}
