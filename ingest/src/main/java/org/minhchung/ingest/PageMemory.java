package org.minhchung.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.minhchung.events.FetchTask;
import org.minhchung.events.SourceState;
import org.minhchung.events.SourceState.Watch;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.frontier.Rechecks;
import org.minhchung.ingest.source.VisitMemory;

/**
 * What is remembered of pages after a visit: under every name they have, with the time of the next
 * look. Each method returns when it is safe.
 */
final class PageMemory {
  /**
   * What was published of a page.
   *
   * @param characters length of the text, or null where it is not known
   * @param unkept whether the page could not be kept
   */
  record Published(String hash, int version, Integer characters, boolean unkept) {}

  private final VisitMemory memory;
  private final Rechecks rechecks;
  private final Clock clock;

  PageMemory(VisitMemory memory, Rechecks rechecks, Clock clock) {
    this.memory = memory;
    this.rechecks = rechecks;
    this.clock = clock;
  }

  /** All addresses of a page. */
  static Set<String> names(FetchTask task, Page page, String canonical) {
    Set<String> names = new LinkedHashSet<>();
    names.add(task.url());
    names.add(canonical);
    names.add(page.url());
    names.add(task.foundAs());
    return names;
  }

  /**
   * The page was read.
   *
   * @param whole whether what came is what is published, so that the server may be asked whether it
   *     still is
   */
  void seen(FetchTask task, Page page, String canonical, Published published, boolean whole) {
    Instant now = clock.instant();
    Instant next = next(task, canonical, now);
    // A page that could not be kept is wanted whole next time.
    boolean direct = whole && !published.unkept() && page.url().equals(task.url());
    Set<String> names = names(task, page, canonical);
    // the name that was asked for last: a crash before it repeats the visit
    names.remove(task.url());
    names.add(task.url());
    for (String name : names) {
      SourceState before = memory.of(name).orElse(null);
      Watch watch = before == null || before.watch() == null ? null : found(before.watch());
      boolean asked = name.equals(task.url());
      // Known by its other names too; looked at again under the first one only, or where watched.
      Instant again =
          watch != null
              ? rechecks.watched(watch, now)
              : asked ? next : before == null ? null : before.nextAttempt();
      remember(
          known(name, task.sourceId())
              .succeeded(now)
              .withValidators(
                  asked && direct ? page.etag() : null,
                  asked && direct ? page.lastModified() : null)
              .withContent(
                  published.hash(), published.version(), published.characters(), published.unkept())
              .withWatch(watch)
              .withNextAttempt(again));
    }
  }

  /** The server says that the page is as it was. */
  void unchanged(SourceState before) {
    Instant now = clock.instant();
    remember(
        before
            .succeeded(now)
            .withWatch(before.watch() == null ? null : found(before.watch()))
            .withNextAttempt(rechecks.afterNext(before, now)));
  }

  /**
   * Nothing came of a visit, and what was known stays.
   *
   * @param url the address under which that is remembered
   * @param watch what is to be watched now, or null for no further visit
   */
  void missed(String url, String sourceId, String reason, Watch watch) {
    Instant now = clock.instant();
    remember(
        known(url, sourceId)
            .failed(now, reason)
            .withValidators(null, null)
            .withWatch(watch)
            .withNextAttempt(watch == null ? null : rechecks.watched(watch, now)));
  }

  /** A visit goes on at another host, where its end is remembered; here the address is known. */
  void left(FetchTask task) {
    Instant now = clock.instant();
    SourceState known = known(task.url(), task.sourceId());
    Watch watch = known.watch();
    remember(
        known
            .attempted(now)
            .withoutFailures()
            .withValidators(null, null)
            .withNextAttempt(watch == null ? null : rechecks.watched(watch, now)));
  }

  /** The address of a task leads to a page that is known under another one. */
  void alias(FetchTask task, SourceState known) {
    remember(
        known
            .at(task.foundAs(), task.sourceId())
            .attempted(clock.instant())
            .withValidators(null, null)
            .withWatch(null)
            .withNextAttempt(null));
  }

  /** The article was flagged; a page that is watched, or was flagged too long ago, stays as is. */
  void flagged(FetchTask task) {
    FetchTask.Flagged flagged = task.flagged();
    Watch watch = new Watch(flagged.articleId(), flagged.at(), null, false);
    Instant next = rechecks.watched(watch, clock.instant());
    SourceState before = known(task.url(), task.sourceId());
    boolean isWatched = before.watch() != null && before.nextAttempt() != null;
    if (next == null || isWatched) {
      return;
    }
    SourceState known = before;
    if (before.version() == 0) {
      known =
          before
              .withValidators(null, null)
              .withContent(flagged.contentHash(), flagged.version(), flagged.characters(), false);
    } else if (before.characters() == null) {
      known =
          before.withContent(
              before.contentHash(), before.version(), flagged.characters(), before.unkept());
    }
    remember(known.withWatch(watch).withNextAttempt(next));
  }

  private SourceState known(String url, String sourceId) {
    return memory
        .of(url)
        .map(before -> before.at(url, sourceId))
        .orElseGet(() -> SourceState.of(url, sourceId));
  }

  private Instant next(FetchTask task, String canonical, Instant now) {
    SourceState before = memory.of(task.url()).orElse(null);
    boolean seenElsewhere =
        before == null && !canonical.equals(task.url()) && memory.knows(canonical);
    boolean visitedBefore = before != null && before.version() > 0 && before.lastAttempt() != null;
    return visitedBefore
        ? rechecks.afterNext(before, now)
        : seenElsewhere ? null : rechecks.afterFirst(now);
  }

  private static Watch found(Watch watch) {
    return new Watch(watch.articleId(), watch.since(), null, false);
  }

  private void remember(SourceState state) {
    memory.remember(state).join();
  }
}
