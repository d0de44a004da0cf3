package org.minhchung.ingest.source;

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
import org.minhchung.events.CloudEvents;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of every feed and page: held whole in memory, in few bytes each, and kept in {@code
 * source-state.v1}, so that a restart or another instance knows it too. Any thread may use it.
 */
public final class VisitMemory {
  private static final Logger LOG = LoggerFactory.getLogger(VisitMemory.class);

  private record Due(Instant at, String url) {}

  private final StateTable byUrl = new StateTable();
  private final Likenesses likenesses = new Likenesses();
  private final Twins twins = new Twins();
  private final NavigableSet<Due> due =
      new ConcurrentSkipListSet<>(Comparator.comparing(Due::at).thenComparing(Due::url));
  private final JsonSerde<SourceState> serde = new JsonSerde<>(SourceState.class);
  private final Outbox outbox;
  private final Sightings sightings;

  /** A memory that tells of no page that it is still seen. */
  public VisitMemory(Outbox outbox) {
    this(outbox, Duration.ZERO, url -> false);
  }

  /**
   * A memory that also tells of pages that they are still seen, so that they are not forgotten by
   * whoever remembers them after this process.
   *
   * @param tellEvery how often at most that is told of a page, in whole days
   * @param mine tells whether this instance looks after an address; others' are not told of
   */
  public VisitMemory(Outbox outbox, Duration tellEvery, Predicate<String> mine) {
    this.outbox = outbox;
    this.sightings = new Sightings(byUrl, tellEvery, mine);
  }

  /** Takes a record of the topic. What is newer in memory stays. */
  public void read(ConsumerRecord<String, byte[]> record) {
    SourceState state = serde.deserializer().deserialize(record.topic(), record.value());
    if (state == null) {
      forget(record.key());
    } else {
      keep(state);
      String told = CloudEvents.value(record.headers(), CloudEvents.TIME);
      if (told != null) {
        sightings.told(state.url(), Instant.parse(told));
      }
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
    return likenesses.has(url);
  }

  /** A page was seen in a list; it is not forgotten for as long as that happens. */
  public void seen(String url, Instant now) {
    if (sightings.seen(url, now)) {
      tellAgain(url);
    }
  }

  private void tellAgain(String url) {
    SourceState told = null;
    SourceState now = byUrl.get(url);
    // What has changed meanwhile must stay the last word on the topic.
    while (now != null && !now.equals(told)) {
      told = now;
      remember(told)
          .exceptionally(
              error -> {
                LOG.atWarn().addKeyValue("url", url).log("not told as still seen: {}", error);
                return null;
              });
      now = byUrl.get(url);
    }
  }

  /**
   * Forgets pages that have not been seen for long, one in 64 at a time. Where it is told but now
   * and then that pages are still seen, they stay for so much longer, for it may be what was told
   * last that is known.
   *
   * @param turn which part of the pages; every number stands for one
   * @param after how long, at least a day and less than a century
   * @param mine tells whether this instance looks after an address; others' stay
   * @return how many were forgotten
   */
  public int forgetUnseen(int turn, Instant now, Duration after, Predicate<String> mine) {
    List<SourceState> unseen = sightings.unseen(turn, now, after, mine);
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
          likenesses.add(state);
          twins.keep(state);
          return state;
        });
  }

  private void forget(String url) {
    byUrl.compute(
        url,
        before -> {
          schedule(before, false);
          likenesses.remove(before);
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
