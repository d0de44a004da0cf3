package org.minhchung.ingest.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Decides which visit comes next: never two at a host at a time, never before a host has rested,
 * and never so many at hosts that are slow, or have not shown that they are not, that others must
 * wait for a thread. Any thread may add and take.
 */
public final class Frontier {
  private static final long LONGEST_WAIT_MS = 250;
  private static final int MANY_HOSTS = 20_000;

  private final Clock clock;
  private final double speed;
  private final HostTerms terms;
  private final int threads;
  private final Map<String, HostQueue> hosts = new HashMap<>();
  private final Map<Pace, Turns> turns = new EnumMap<>(Pace.class);
  private final Map<Pace, Set<String>> busy = new EnumMap<>(Pace.class);
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
    this(clock, speed, HostTerms.none(), Integer.MAX_VALUE);
  }

  /**
   * As the other one, for the hosts that it may ask, on their terms.
   *
   * @param threads how many visits are under way at most, at least 1; of them at most half at hosts
   *     that are slow or new, three quarters at hosts that are not quick
   */
  public Frontier(Clock clock, double speed, HostTerms terms, int threads) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed of the clock is " + speed + ", not above zero");
    }
    this.clock = clock;
    this.speed = speed;
    this.terms = terms;
    this.threads = Math.max(1, threads);
    for (Pace pace : Pace.values()) {
      turns.put(pace, new Turns());
      busy.put(pace, new HashSet<>());
    }
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
    Instant now = clock.instant();
    HostQueue queue = next();
    if (queue == null || queue.due().isAfter(now)) {
      return Optional.empty();
    }
    Visit visit = queue.begin(now);
    busy.get(queue.pace()).add(queue.host());
    size--;
    reorder(queue);
    return Optional.of(visit);
  }

  /** As {@link #poll}, but waits a moment (at most a quarter of a second) for one. */
  public synchronized Optional<Visit> await() throws InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT_MS * 1_000_000;
    Optional<Visit> visit = poll();
    for (long left = LONGEST_WAIT_MS; visit.isEmpty() && left > 0; ) {
      HostQueue next = next();
      long untilDue =
          next == null
              ? left
              : (long) (Duration.between(clock.instant(), next.due()).toMillis() / speed) + 1;
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
      busy.get(queue.pace()).remove(host);
      turns.get(queue.pace()).remove(queue);
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

  /** Of the hosts that may be asked, the one that is due first, or null. */
  private HostQueue next() {
    HostQueue first = null;
    int underWay = busy.values().stream().mapToInt(Set::size).sum();
    for (Pace pace : Pace.values()) {
      if (underWay >= pace.mostOf(threads)) {
        break; // and slower ones wait too
      }
      HostQueue queue = turns.get(pace).first();
      if (queue != null && (first == null || queue.due().isBefore(first.due()))) {
        first = queue;
      }
      underWay -= busy.get(pace).size();
    }
    return first;
  }

  private void reorder(HostQueue queue) {
    turns.get(queue.pace()).place(queue);
  }
}
