package org.minhchung.ingest.frontier;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The visits to one host, earliest first, and when it may be asked again. Guarded by Frontier. */
final class HostQueue {
  private record Waiting(Visit visit, long sequence) {}

  private final String host;
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparing((Waiting w) -> w.visit().notBefore())
              .thenComparing(Waiting::sequence));
  private Instant restsUntil;
  private boolean busy;

  HostQueue(String host, Instant restsUntil) {
    this.host = host;
    this.restsUntil = restsUntil;
  }

  String host() {
    return host;
  }

  void add(Visit visit, long sequence) {
    waiting.add(new Waiting(visit, sequence));
  }

  /** When its next visit may begin, or null while it is being asked or has nothing to ask. */
  Instant due() {
    if (busy || waiting.isEmpty()) {
      return null;
    }
    Instant first = waiting.peek().visit().notBefore();
    return first.isAfter(restsUntil) ? first : restsUntil;
  }

  Visit begin() {
    busy = true;
    return waiting.remove().visit();
  }

  void end(Instant restUntil) {
    busy = false;
    restsUntil = restUntil;
  }

  boolean isBusy() {
    return busy;
  }

  /** Takes out all that wait. */
  List<Visit> clear() {
    List<Visit> all = waiting.stream().map(Waiting::visit).toList();
    waiting.clear();
    return all;
  }

  boolean isForgettable(Instant now) {
    return !busy && waiting.isEmpty() && !restsUntil.isAfter(now);
  }
}
