package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Arrays;
import java.util.Objects;
import org.minhchung.alerts.desk.view.SearchComposer;
import org.minhchung.alerts.index.SearchRequest;
import org.minhchung.alerts.query.QueryException;

/** The search of articles. */
final class SearchRoutes {
  private static final int HITS = 20;

  private final DeskParts parts;
  private final Visits visits;
  private final Pages pages;

  SearchRoutes(DeskParts parts, Visits visits, Pages pages) {
    this.parts = parts;
    this.visits = visits;
    this.pages = pages;
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/search", this::search);
  }

  private void search(Context ctx) {
    SearchComposer composer = new SearchComposer(visits.of(ctx).reading());
    String query = ctx.queryParam("q");
    if (query == null) {
      pages.show(ctx, 200, "search", "nav.search", composer.empty());
      return;
    }
    SearchRequest request =
        new SearchRequest(query, sort(ctx.queryParam("sort")), ctx.queryParam("after"), HITS);
    try {
      pages.show(
          ctx,
          200,
          "search",
          "nav.search",
          composer.compose(request, Asked.of(() -> parts.index().search(request))));
    } catch (QueryException e) {
      pages.show(ctx, 400, "search", "nav.search", composer.problem(query, e));
    }
  }

  private static SearchRequest.Sort sort(String label) {
    return Arrays.stream(SearchRequest.Sort.values())
        .filter(sort -> sort.name().equalsIgnoreCase(Objects.requireNonNullElse(label, "")))
        .findFirst()
        .orElse(SearchRequest.Sort.MATCH);
  }
}
