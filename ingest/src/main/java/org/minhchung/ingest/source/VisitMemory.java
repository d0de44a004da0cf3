package org.minhchung.ingest.source;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.ArticleId;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;

/**
 * What is known of every feed and page: held whole in memory, in few bytes each, and kept in {@code
 * source-state.v1}, so that a restart or another instance knows it too. Any thread may use it.
 */
public final class VisitMemory {
  private record Due(Instant at, String url) {}

  private final StateTable byUrl = new StateTable();
  private final LongSet likenesses = new LongSet();
  private final Twins twins = new Twins();
  private final NavigableSet<Due> due =
      new ConcurrentSkipListSet<>(Comparator.comparing(Due::at).thenComparing(Due::url));
  private final JsonSerde<SourceState> serde = new JsonSerde<>(SourceState.class);
  private final Outbox outbox;

  public VisitMemory(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Takes a record of the topic. What is newer in memory stays. */
  public void read(ConsumerRecord<String, byte[]> record) {
    SourceState state = serde.deserializer().deserialize(record.topic(), record.value());
    if (state == null) {
      forget(record.key());
    } else {
      keep(state);
    }
  }

  /** What is remembered of an address. */
  public Optional<SourceState> of(String url) {
    return Optional.ofNullable(byUrl.get(url));
  }

  /** Whether a page was visited and needs no first visit any more; a backfill is no visit. */
  public boolean knows(String url) {
    return of(url).filter(s -> s.lastAttempt() != null).isPresent();
  }

  /** What is remembered of an address at which an article is published. */
  public Optional<SourceState> published(String url) {
    return of(url).filter(state -> state.version() > 0);
  }

  /** Whether an article is published at an address. */
  public boolean isPublished(String url) {
    return published(url).isPresent();
  }

  /** Which texts stand at which addresses. */
  public Twins twins() {
    return twins;
  }

  /** Whether a page is published whose address differs only in what makes no other page. */
  public boolean knowsLike(String url) {
    synchronized (likenesses) {
      return likenesses.contains(likeness(url));
    }
  }

  /** A page was seen in a list; it is not forgotten for as long as that happens. */
  public void seen(String url, Instant now) {
    byUrl.seen(url, StateCodec.day(now));
  }

  /**
   * Forgets pages that have not been seen for long, one in 64 at a time.
   *
   * @param turn which part of the pages; every number stands for one
   * @param after how long, at least a day and less than a century
   * @param mine tells whether this instance looks after an address; others' stay
   * @return how many were forgotten
   */
  public int forgetUnseen(int turn, Instant now, Duration after, Predicate<String> mine) {
    List<SourceState> unseen =
        byUrl.find(
            Math.floorMod(turn, byUrl.parts()),
            (state, day) -> isUnseen(state, day, now, after) && mine.test(state.url()));
    for (SourceState state : unseen) {
      outbox
          .send(Topics.SOURCE_STATE, state.url(), ArticleId.of(state.url() + " " + now), null, null)
          .whenComplete(
              (done, error) -> {
                if (error == null) {
                  forget(state.url());
                }
              });
    }
    return unseen.size();
  }

  private static boolean isUnseen(SourceState state, int day, Instant now, Duration after) {
    int days = StateCodec.day(now) - day & 0xffff;
    return state.nextAttempt() == null
        && state.lastAttempt() != null
        && state.lastAttempt().isBefore(now.minus(after))
        && days >= after.toDays();
  }

  private static long likeness(String url) {
    byte[] text = CanonicalUrl.likeness(url).getBytes(StandardCharsets.UTF_8);
    long hash = 0xcbf29ce484222325L; // FNV-1a
    for (byte b : text) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 29);
  }

  private void like(SourceState state, boolean add) {
    if (state == null || state.version() == 0 || state.lastAttempt() == null) {
      return; // what was not to be had at one address may be had at another
    }
    long likeness = likeness(state.url());
    synchronized (likenesses) {
      if (add) {
        likenesses.add(likeness);
      } else {
        likenesses.remove(likeness);
      }
    }
  }

  /**
   * Remembers.
   *
   * @return completed when it is kept beyond this process
   */
  public CompletableFuture<Void> remember(SourceState state) {
    keep(state);
    return outbox.send(
        Topics.SOURCE_STATE,
        state.url(),
        ArticleId.of(state.url() + " " + state.lastAttempt() + " " + state.version()),
        state,
        null);
  }

  /**
   * Takes the published pages whose next visit is due out of the schedule.
   *
   * @param mine tells whether this instance looks after an address; others' stay
   */
  public List<SourceState> takeDue(Instant now, Predicate<String> mine) {
    List<Due> ready = new ArrayList<>();
    for (Due next : due) {
      if (next.at().isAfter(now)) {
        break;
      }
      if (mine.test(next.url())) {
        ready.add(next);
      }
    }
    return ready.stream().filter(due::remove).flatMap(next -> of(next.url()).stream()).toList();
  }

  /** Puts a page that was taken back into the schedule, unless it has been visited since. */
  public void putBack(SourceState state) {
    byUrl.compute(
        state.url(),
        now -> {
          if (state.equals(now)) {
            schedule(state, true);
          }
          return now;
        });
  }

  /** How many addresses are remembered. */
  public int size() {
    return byUrl.size();
  }

  private void keep(SourceState state) {
    byUrl.compute(
        state.url(),
        before -> {
          if (before != null && !isNewer(state, before)) {
            return before;
          }
          schedule(before, false);
          schedule(state, true);
          like(state, true);
          twins.keep(state);
          return state;
        });
  }

  private void forget(String url) {
    byUrl.compute(
        url,
        before -> {
          schedule(before, false);
          like(before, false);
          return null;
        });
  }

  /** Only pages have versions; feeds are asked by their own schedule. */
  private void schedule(SourceState state, boolean add) {
    if (state == null || state.version() == 0 || state.nextAttempt() == null) {
      return;
    }
    Due entry = new Due(state.nextAttempt(), state.url());
    if (add) {
      due.add(entry);
    } else {
      due.remove(entry);
    }
  }

  private static boolean isNewer(SourceState state, SourceState before) {
    // Reading back one's own record must not put a visit that was just taken back on the schedule.
    // A higher version is newer in any case: a backfill publishes without a visit.
    // So is the word that a page is to be watched, which comes without a visit too.
    return before.lastAttempt() == null
        || beginsWatch(state, before)
        || state.version() > before.version()
        || (state.lastAttempt() != null && state.lastAttempt().isAfter(before.lastAttempt()));
  }

  private static boolean beginsWatch(SourceState state, SourceState before) {
    return state.watch() != null
        && before.watch() == null
        && state.lastAttempt() != null
        && !state.lastAttempt().isBefore(before.lastAttempt());
  }
}
