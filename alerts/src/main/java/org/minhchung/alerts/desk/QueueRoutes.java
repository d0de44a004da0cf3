package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.DateTimeException;
import java.time.Instant;
import org.minhchung.alerts.desk.view.NewsView;
import org.minhchung.alerts.desk.view.QueueChoice;
import org.minhchung.alerts.desk.view.QueueComposer;
import org.minhchung.alerts.index.QueuePage;
import org.minhchung.alerts.index.QueueRequest;
import org.minhchung.alerts.index.SearchUnavailableException;

/** The queue, and the word that there is more of it by now. */
final class QueueRoutes {
  private static final int ROWS = 25;
  private static final int MOST_NEWS = 50;

  private final DeskParts parts;
  private final Visits visits;
  private final Pages pages;

  QueueRoutes(DeskParts parts, Visits visits, Pages pages) {
    this.parts = parts;
    this.visits = visits;
    this.pages = pages;
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/", this::queue);
    routes.get("/queue/news", this::news);
  }

  private void queue(Context ctx) {
    QueueChoice choice = QueueChoice.of(ctx.queryParamMap());
    QueuePage page = Asked.of(() -> parts.index().queue(choice.request(ROWS)));
    QueuePage latest = Asked.of(() -> parts.index().queue(choice.latest(1)));
    Instant seenUntil = latest.rows().isEmpty() ? Instant.EPOCH : latest.rows().get(0).firstSeen();
    pages.show(
        ctx,
        200,
        "queue",
        "nav.queue",
        new QueueComposer(visits.of(ctx).reading(), parts.outlets(), parts.corrections())
            .compose(choice, page, seenUntil));
  }

  /** A part of the page; it says nothing while there is nothing new or the index is away. */
  private void news(Context ctx) {
    QueueChoice choice = QueueChoice.of(ctx.queryParamMap());
    QueueRequest request = Asked.of(() -> choice.latest(MOST_NEWS));
    Instant since = since(ctx);
    long known = number(ctx, "total");
    NewsView news;
    try {
      QueuePage page = Asked.of(() -> parts.index().queue(request));
      long newer = page.rows().stream().filter(row -> row.firstSeen().isAfter(since)).count();
      // what was fetched early may have been indexed late; it shows in the total
      long count = Math.max(newer, page.total() - known);
      news = NewsView.of(choice, count, newer == MOST_NEWS, visits.of(ctx).words());
    } catch (SearchUnavailableException e) {
      news = new NewsView(null, null);
    }
    pages.show(ctx, 200, "news", "nav.queue", news);
  }

  private static Instant since(Context ctx) {
    try {
      return Instant.parse(String.valueOf(ctx.queryParam("since")));
    } catch (DateTimeException e) {
      throw new RefusedException(400, "error.bad-request", "since: " + e.getMessage());
    }
  }

  private static long number(Context ctx, String name) {
    try {
      return Long.parseLong(String.valueOf(ctx.queryParam(name)));
    } catch (NumberFormatException e) {
      throw new RefusedException(400, "error.bad-request", name + ": " + e.getMessage());
    }
  }
}
