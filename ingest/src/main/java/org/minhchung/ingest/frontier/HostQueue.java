package org.minhchung.ingest.frontier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The visits to one host, earliest first but news before backlog, and when it may be asked again.
 * Guarded by Frontier.
 */
final class HostQueue {
  private record Waiting(Visit visit, long sequence) {
    Instant notBefore() {
      return visit.notBefore();
    }
  }

  private static final Comparator<Waiting> EARLIEST =
      Comparator.comparing(Waiting::notBefore).thenComparing(Waiting::sequence);

  private final String host;
  private final PriorityQueue<Waiting> news = new PriorityQueue<>(EARLIEST);
  private final PriorityQueue<Waiting> backlog = new PriorityQueue<>(EARLIEST);
  private Instant restsUntil;
  private boolean busy;
  private Pace pace = Pace.SLOW;
  private long began;

  HostQueue(String host, Instant restsUntil) {
    this.host = host;
    this.restsUntil = restsUntil;
  }

  String host() {
    return host;
  }

  void add(Visit visit, long sequence) {
    (visit.isNews() ? news : backlog).add(new Waiting(visit, sequence));
  }

  /** When its next visit may begin, or null while it is being asked or has nothing to ask. */
  Instant due() {
    if (busy || isEmpty()) {
      return null;
    }
    Instant first = earliest().peek().notBefore();
    return first.isAfter(restsUntil) ? first : restsUntil;
  }

  /** The visit whose turn it is now that the host is due. */
  Visit begin(Instant now) {
    busy = true;
    began = System.nanoTime();
    boolean isNewsDue = !news.isEmpty() && !news.peek().notBefore().isAfter(now);
    return (isNewsDue ? news : earliest()).remove().visit();
  }

  void end(Instant restUntil) {
    if (busy) {
      pace = Pace.of(System.nanoTime() - began);
    }
    busy = false;
    restsUntil = restUntil;
  }

  Pace pace() {
    return pace;
  }

  boolean isBusy() {
    return busy;
  }

  /** Takes out all that wait. */
  List<Visit> clear() {
    List<Visit> all = new ArrayList<>();
    news.forEach(w -> all.add(w.visit()));
    backlog.forEach(w -> all.add(w.visit()));
    news.clear();
    backlog.clear();
    return all;
  }

  boolean isForgettable(Instant now) {
    return !busy && isEmpty() && !restsUntil.isAfter(now);
  }

  private boolean isEmpty() {
    return news.isEmpty() && backlog.isEmpty();
  }

  private PriorityQueue<Waiting> earliest() {
    if (news.isEmpty() || backlog.isEmpty()) {
      return news.isEmpty() ? backlog : news;
    }
    return EARLIEST.compare(news.peek(), backlog.peek()) <= 0 ? news : backlog;
  }
}
