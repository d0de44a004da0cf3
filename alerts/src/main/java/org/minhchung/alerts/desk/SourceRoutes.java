package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Objects;
import org.minhchung.alerts.desk.view.SiteChoice;
import org.minhchung.alerts.desk.view.SiteComposer;
import org.minhchung.alerts.desk.view.SitesComposer;
import org.minhchung.alerts.desk.view.SourceComposer;
import org.minhchung.alerts.desk.view.SourceView;
import org.minhchung.events.Source;

/** How well the watched sites are read, and how they are set. */
final class SourceRoutes {
  private final DeskParts parts;
  private final Visits visits;
  private final Pages pages;

  SourceRoutes(DeskParts parts, Visits visits, Pages pages) {
    this.parts = parts;
    this.visits = visits;
    this.pages = pages;
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/sources", this::list);
    routes.get("/sources/{id}", this::site);
  }

  private void list(Context ctx) {
    SiteChoice choice =
        Asked.of(
            () ->
                new SiteChoice(
                    text(ctx, "state"),
                    text(ctx, "country"),
                    text(ctx, "language"),
                    text(ctx, "q")));
    SitesComposer composer =
        new SitesComposer(visits.of(ctx).reading(), parts.sites(), parts.clock().instant());
    pages.show(ctx, 200, "sources", "nav.sources", composer.list(choice));
  }

  private void site(Context ctx) {
    String id = ctx.pathParam("id");
    Source source =
        parts.sites().get(id).orElseThrow(() -> new RefusedException(404, "error.no-source", id));
    SiteComposer composer =
        new SiteComposer(visits.of(ctx).reading(), parts.sites(), parts.clock().instant());
    SourceView settings =
        new SourceComposer(visits.of(ctx).reading())
            .compose(source, parts.sourceLog().of(id), ctx.queryParam("done"));
    pages.show(
        ctx, 200, "source", "nav.sources", source.name(), composer.compose(source, settings));
  }

  private static String text(Context ctx, String parameter) {
    return Objects.requireNonNullElse(ctx.queryParam(parameter), "").strip();
  }
}
