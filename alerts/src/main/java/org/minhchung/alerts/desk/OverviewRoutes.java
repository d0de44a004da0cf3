package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import org.minhchung.alerts.desk.view.OverviewComposer;

/** How much was seen, day by day. */
final class OverviewRoutes {
  private static final int DAYS = 30;

  private final DeskParts parts;
  private final Visits visits;
  private final Pages pages;

  OverviewRoutes(DeskParts parts, Visits visits, Pages pages) {
    this.parts = parts;
    this.visits = visits;
    this.pages = pages;
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/overview", this::overview);
  }

  private void overview(Context ctx) {
    pages.show(
        ctx,
        200,
        "overview",
        "nav.overview",
        new OverviewComposer(visits.of(ctx).reading())
            .compose(parts.index().perDay(DAYS, parts.settings().timeZone())));
  }
}
