package org.minhchung.ingest.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
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
  private final HostTerms terms;
  private final Map<String, HostQueue> hosts = new HashMap<>();
  private final TreeMap<Turn, HostQueue> turns =
      new TreeMap<>(Comparator.comparing(Turn::due).thenComparing(Turn::host));
  private final Map<String, Turn> turnOf = new HashMap<>();
  private volatile Consumer<Visit> onDrop = visit -> {};
  private long sequence;
  private int size;
  private int nextSweep = MANY_HOSTS;

  /** A frontier for every host, whose clock runs as clocks do. */
  public Frontier(Clock clock) {
    this(clock, 1);
  }

  /**
   * As the other one, for a clock that runs faster or slower.
   *
   * @param speed how many seconds of the clock pass in a real one, above 0
   */
  public Frontier(Clock clock, double speed) {
    this(clock, speed, HostTerms.none());
  }

  /** As the other one, for the hosts that it may ask, on their terms. */
  public Frontier(Clock clock, double speed, HostTerms terms) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed of the clock is " + speed + ", not above zero");
    }
    this.clock = clock;
    this.speed = speed;
    this.terms = terms;
  }

  /** Has someone told of every visit that is not made here because its host is another's. */
  public void onDrop(Consumer<Visit> listener) {
    onDrop = listener;
  }

  /** Queues a visit, or drops it where its host is not looked after here. */
  public void add(Visit visit) {
    if (!queue(visit, false)) {
      onDrop.accept(visit);
    }
  }

  /** As {@link #add}, before all others of its time, for a visit that has waited already. */
  public void addFirst(Visit visit) {
    if (!queue(visit, true)) {
      onDrop.accept(visit);
    }
  }

  private synchronized boolean queue(Visit visit, boolean first) {
    String host = visit.host();
    if (!terms.admits(host)) {
      return false;
    }
    if (hosts.size() >= nextSweep) {
      Instant now = clock.instant();
      hosts.values().removeIf(h -> h.isForgettable(now));
      nextSweep = Math.max(MANY_HOSTS, 2 * hosts.size());
    }
    HostQueue queue =
        hosts.computeIfAbsent(host, name -> new HostQueue(name, terms.earliest(name)));
    sequence++;
    queue.add(visit, first ? -sequence : sequence);
    size++;
    reorder(queue);
    notifyAll();
    return true;
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

  /** A visit to a host is over; the host rests from now, for longer where its terms say so. */
  public synchronized void finish(String host, Duration rest) {
    HostQueue queue = hosts.get(host);
    if (queue != null) {
      Instant rested = clock.instant().plus(rest);
      Instant earliest = terms.earliest(host);
      queue.end(rested.isAfter(earliest) ? rested : earliest);
      reorder(queue);
      if (!terms.admits(host)) {
        hosts.remove(host);
      }
      notifyAll();
    }
  }

  /** Drops the visits of hosts that are no longer looked after here; what has begun goes on. */
  public void dropUnadmitted() {
    List<Visit> dropped = new ArrayList<>();
    synchronized (this) {
      for (var queues = hosts.values().iterator(); queues.hasNext(); ) {
        HostQueue queue = queues.next();
        if (!terms.admits(queue.host())) {
          List<Visit> waiting = queue.clear();
          size -= waiting.size();
          dropped.addAll(waiting);
          reorder(queue);
          if (!queue.isBusy()) {
            queues.remove();
          }
        }
      }
    }
    dropped.forEach(onDrop);
  }

  /**
   * Waits until no visit to any of these hosts is under way.
   *
   * @param atMost in milliseconds
   * @return whether none is
   */
  public synchronized boolean awaitIdle(Predicate<String> some, long atMost)
      throws InterruptedException {
    long end = System.nanoTime() + atMost * 1_000_000;
    while (hosts.values().stream().anyMatch(h -> h.isBusy() && some.test(h.host()))) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
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
