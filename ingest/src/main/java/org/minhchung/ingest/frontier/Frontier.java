package org.minhchung.ingest.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Decides which visit comes next: never two at a host at a time, never before a host has rested.
 * Any thread may add and take.
 */
public final class Frontier {
  private static final long LONGEST_WAIT_MS = 250;
  private static final int MANY_HOSTS = 20_000;

  private record Turn(Instant due, String host) {}

  private final Clock clock;
  private final double speed;
  private final Map<String, HostQueue> hosts = new HashMap<>();
  private final TreeMap<Turn, HostQueue> turns =
      new TreeMap<>(Comparator.comparing(Turn::due).thenComparing(Turn::host));
  private final Map<String, Turn> turnOf = new HashMap<>();
  private long sequence;
  private int size;

  /** A frontier whose clock runs as clocks do. */
  public Frontier(Clock clock) {
    this(clock, 1);
  }

  /**
   * As the other one, for a clock that runs faster or slower.
   *
   * @param speed how many seconds of the clock pass in a real one, above 0
   */
  public Frontier(Clock clock, double speed) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed of the clock is " + speed + ", not above zero");
    }
    this.clock = clock;
    this.speed = speed;
  }

  /** Queues a visit. */
  public synchronized void add(Visit visit) {
    if (hosts.size() > MANY_HOSTS) {
      Instant now = clock.instant();
      hosts.values().removeIf(h -> h.isForgettable(now));
    }
    HostQueue queue = hosts.computeIfAbsent(visit.host(), HostQueue::new);
    queue.add(visit, sequence++);
    size++;
    reorder(queue);
    notifyAll();
  }

  /** The visit whose turn it is, if there is one now; its host is busy until {@link #finish}. */
  public synchronized Optional<Visit> poll() {
    if (turns.isEmpty() || turns.firstKey().due().isAfter(clock.instant())) {
      return Optional.empty();
    }
    HostQueue queue = turns.firstEntry().getValue();
    Visit visit = queue.begin();
    size--;
    reorder(queue);
    return Optional.of(visit);
  }

  /** As {@link #poll}, but waits a moment (at most a quarter of a second) for one. */
  public synchronized Optional<Visit> await() throws InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT_MS * 1_000_000;
    Optional<Visit> visit = poll();
    for (long left = LONGEST_WAIT_MS; visit.isEmpty() && left > 0; ) {
      long untilDue =
          turns.isEmpty()
              ? left
              : (long)
                      (Duration.between(clock.instant(), turns.firstKey().due()).toMillis() / speed)
                  + 1;
      wait(Math.max(1, Math.min(left, untilDue)));
      visit = poll();
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return visit;
  }

  /** A visit to a host is over; the host rests from now. */
  public synchronized void finish(String host, Duration rest) {
    HostQueue queue = hosts.get(host);
    if (queue != null) {
      queue.end(clock.instant().plus(rest));
      reorder(queue);
      notifyAll();
    }
  }

  /** Takes out visits that are no longer wanted here; what has begun goes on. */
  public synchronized void drop(Predicate<Visit> unwanted) {
    for (HostQueue queue : hosts.values()) {
      size -= queue.drop(unwanted);
      reorder(queue);
    }
  }

  /** How many visits wait. */
  public synchronized int size() {
    return size;
  }

  private void reorder(HostQueue queue) {
    Turn before = turnOf.remove(queue.host());
    if (before != null) {
      turns.remove(before);
    }
    Instant due = queue.due();
    if (due != null) {
      Turn turn = new Turn(due, queue.host());
      turnOf.put(queue.host(), turn);
      turns.put(turn, queue);
    }
  }
}
