package org.minhchung.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.minhchung.events.ArticleId;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.Recheck;
import org.minhchung.events.Recheck.Finding;
import org.minhchung.events.SourceState;
import org.minhchung.events.SourceState.Watch;
import org.minhchung.events.Topics;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.VisitMemory;

/**
 * Tells what further looks at the pages of flagged articles find. Ingest knows what a server
 * answered; what a changed text means is for those to say who know the sentence that was flagged.
 */
final class WatchedPages {
  /** A page is gone only when it is missing still, at least this long after the first time. */
  private static final Duration GONE_AFTER = Duration.ofDays(1);

  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final VisitMemory memory;
  private final PageMemory pages;
  private final Outbox outbox;
  private final Clock clock;

  WatchedPages(VisitMemory memory, PageMemory pages, Outbox outbox, Clock clock) {
    this.memory = memory;
    this.pages = pages;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Begins to watch the page of a flagged article. */
  void begin(FetchTask task) {
    pages.flagged(task);
  }

  /** The page is there, with the text that is known; told before it is remembered. */
  void unchanged(PageVisit visit, SourceState state) {
    if (state.watch() != null) {
      tell(visit, state, state.watch().gone() ? Finding.BACK : Finding.UNCHANGED, null);
    }
  }

  /**
   * The page was read, under some names.
   *
   * @param finding what was found, or null where the text has changed and comes as a new version
   */
  void read(PageVisit visit, Collection<String> names, String articleId, Finding finding) {
    if (visit.task().reason() != Reason.RECHECK) {
      return;
    }
    Optional<SourceState> watched = watched(names);
    if (watched.isEmpty()) {
      return;
    }
    SourceState state = watched.get();
    if (!state.watch().articleId().equals(articleId)) {
      tell(visit, state, Finding.UNREACHABLE, "the address leads to another article");
    } else if (state.watch().gone()) {
      tell(visit, state, Finding.BACK, null);
    } else if (finding != null) {
      tell(visit, state, finding, null);
    }
  }

  /**
   * No article was to be had.
   *
   * @param status of the answer, 0 where there was none
   * @return false if the page is not watched, and nothing was done
   */
  boolean missed(PageVisit visit, int status, String reason) {
    if (visit.task().reason() != Reason.RECHECK) {
      return false;
    }
    // a visit that was led here from another host is one to the address it was found under
    Optional<SourceState> watched = watched(List.of(visit.task().url(), visit.task().foundAs()));
    if (watched.isEmpty()) {
      return false;
    }
    SourceState state = watched.get();
    Watch watch = state.watch();
    Instant now = clock.instant();
    boolean missing = status == NOT_FOUND || status == GONE;
    Instant since = watch.missingSince() == null && missing ? now : watch.missingSince();
    boolean gone = missing && (status == GONE || !now.isBefore(since.plus(GONE_AFTER)));
    Finding finding = gone ? Finding.GONE : refused(status, reason);
    tell(visit, state, finding, reason);
    pages.missed(
        state.url(),
        state.sourceId(),
        reason,
        new Watch(watch.articleId(), watch.since(), since, gone || watch.gone()));
    return true;
  }

  private Optional<SourceState> watched(Collection<String> names) {
    return names.stream()
        .flatMap(name -> memory.of(name).stream())
        .filter(state -> state.watch() != null)
        .findFirst();
  }

  private static Finding refused(int status, String reason) {
    return Refusal.is(status, reason) ? Finding.BLOCKED : Finding.UNREACHABLE;
  }

  private void tell(PageVisit visit, SourceState state, Finding finding, String reason) {
    Recheck recheck =
        new Recheck(
            state.watch().articleId(),
            state.url(),
            state.sourceId(),
            state.version(),
            clock.instant(),
            finding,
            reason);
    String id = ArticleId.of(recheck.articleId() + " " + finding + " " + visit.task().notBefore());
    outbox.send(Topics.RECHECK, recheck.articleId(), id, recheck, visit.traceParent()).join();
  }
}
