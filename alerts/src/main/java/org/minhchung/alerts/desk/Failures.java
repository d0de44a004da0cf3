package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.JavalinDefaultRoutingApi;
import org.minhchung.alerts.desk.view.MessageView;
import org.minhchung.alerts.index.SearchUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into a page that says what to do. */
final class Failures {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private final Visits visits;
  private final Pages pages;

  Failures(Visits visits, Pages pages) {
    this.visits = visits;
    this.pages = pages;
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.exception(
        RefusedException.class, (e, ctx) -> show(ctx, e.status(), e.key(), e.getMessage()));
    routes.exception(
        SearchUnavailableException.class,
        (e, ctx) -> {
          log.atWarn().addKeyValue("path", ctx.path()).log("page is degraded: {}", e.getMessage());
          show(ctx, 503, "error.search-unavailable", e.getMessage());
        });
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> show(ctx, e.getStatus(), key(e.getStatus()), e.getMessage()));
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          log.atError().addKeyValue("path", ctx.path()).setCause(e).log("page failed");
          show(ctx, 500, "error.internal", null);
        });
  }

  private static String key(int status) {
    return status == 404 ? "error.not-found" : "error.bad-request";
  }

  private void show(Context ctx, int status, String key, String detail) {
    var words = visits.of(ctx).words();
    pages.show(
        ctx,
        status,
        "message",
        "",
        words.say(key),
        new MessageView(words.say(key), words.say(key + ".text"), detail));
  }
}
