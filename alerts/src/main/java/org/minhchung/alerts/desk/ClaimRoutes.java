package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Objects;
import org.minhchung.alerts.desk.view.ClaimPageComposer;
import org.minhchung.alerts.index.SearchPage;
import org.minhchung.alerts.index.SearchRequest;
import org.minhchung.alerts.index.SearchUnavailableException;
import org.minhchung.events.Claim;

/** The claim catalogue. */
final class ClaimRoutes {
  private static final int SIGHTINGS = 10;

  private final DeskParts parts;
  private final Visits visits;
  private final Pages pages;

  ClaimRoutes(DeskParts parts, Visits visits, Pages pages) {
    this.parts = parts;
    this.visits = visits;
    this.pages = pages;
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/claims", this::list);
    routes.get("/claims/{id}", this::claim);
  }

  private void list(Context ctx) {
    String query = Objects.requireNonNullElse(ctx.queryParam("q"), "").strip();
    String rating = Objects.requireNonNullElse(ctx.queryParam("rating"), "");
    pages.show(ctx, 200, "claims", "nav.claims", composer(ctx).list(query, rating));
  }

  private void claim(Context ctx) {
    String id = ctx.pathParam("id");
    Claim claim =
        parts.claims().get(id).orElseThrow(() -> new RefusedException(404, "error.no-claim", id));
    pages.show(ctx, 200, "claim", "nav.claims", id, composer(ctx).page(claim, sightings(claim)));
  }

  private ClaimPageComposer composer(Context ctx) {
    return new ClaimPageComposer(visits.of(ctx).reading(), parts.claims());
  }

  /** Null while the index is away; the claim itself is known without it. */
  private SearchPage sightings(Claim claim) {
    try {
      return parts
          .index()
          .search(
              new SearchRequest(
                  ClaimPageComposer.sightingsQuery(claim.id()),
                  SearchRequest.Sort.NEWEST,
                  null,
                  SIGHTINGS));
    } catch (SearchUnavailableException e) {
      return null;
    }
  }
}
