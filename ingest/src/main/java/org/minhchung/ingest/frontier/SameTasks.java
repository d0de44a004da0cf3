package org.minhchung.ingest.frontier;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.events.FetchTask;
import org.minhchung.ingest.frontier.Visit.PageVisit;

/**
 * Tells tasks that ask for what is asked for already. There are such where a worker died between
 * asking for another attempt and saying that it had, or where two feeds list one new page. Any
 * thread may use it.
 */
final class SameTasks {
  private record Request(
      String url, FetchTask.Reason reason, int attempt, FetchTask.Flagged flagged) {}

  private final Set<Request> waiting = ConcurrentHashMap.newKeySet();

  /** Whether a visit is the first of its kind. */
  boolean begin(Visit visit) {
    return !(visit instanceof PageVisit page) || waiting.add(request(page));
  }

  /** A visit has ended, or is made elsewhere. */
  void end(Visit visit) {
    if (visit instanceof PageVisit page) {
      waiting.remove(request(page));
    }
  }

  private static Request request(PageVisit visit) {
    FetchTask task = visit.task();
    // A page asked for because it was found is one page, wherever it was found.
    FetchTask.Reason reason =
        task.reason() == FetchTask.Reason.SITEMAP ? FetchTask.Reason.FEED : task.reason();
    return new Request(task.url(), reason, task.attempt(), task.flagged());
  }
}
