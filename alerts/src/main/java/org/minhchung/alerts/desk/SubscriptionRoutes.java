package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Objects;
import org.minhchung.alerts.desk.view.SubscriptionComposer;
import org.minhchung.alerts.desk.view.SubscriptionsView;
import org.minhchung.alerts.index.SearchUnavailableException;
import org.minhchung.events.Subscription;

/** Who is told what, and the feeds. */
final class SubscriptionRoutes {
  private static final String LIST = "/subscriptions";

  private final DeskParts parts;
  private final Visits visits;
  private final Pages pages;

  SubscriptionRoutes(DeskParts parts, Visits visits, Pages pages) {
    this.parts = parts;
    this.visits = visits;
    this.pages = pages;
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get(LIST, this::list);
    routes.post(LIST, this::create);
    routes.post(LIST + "/preview", this::preview);
    routes.post(LIST + "/{id}/pause", ctx -> enable(ctx, false));
    routes.post(LIST + "/{id}/resume", ctx -> enable(ctx, true));
    routes.post(LIST + "/{id}/delete", this::delete);
    routes.get(LIST + "/{id}/feed.atom", this::feed);
  }

  private void list(Context ctx) {
    Visit visit = visits.of(ctx);
    String query = Objects.requireNonNullElse(ctx.queryParam("q"), "");
    show(ctx, 200, SubscriptionInput.blank(query, visit.actor(), visit.words()));
  }

  private void create(Context ctx) {
    SubscriptionInput input = SubscriptionInput.of(ctx, visits.of(ctx).words()).forSaving();
    Cookies.actor(ctx, input.typed().owner());
    if (!input.valid()) {
      show(ctx, 422, input.form(null));
      return;
    }
    try {
      parts.subscriptions().save(input.subscription(parts.clock().instant()));
      ctx.redirect(LIST, HttpStatus.SEE_OTHER);
    } catch (IllegalStateException e) {
      show(ctx, 503, input.unsaved(e.getMessage()));
    }
  }

  /** Only the sentence where htmx asks, else the whole page with it. */
  private void preview(Context ctx) {
    SubscriptionInput input = SubscriptionInput.of(ctx, visits.of(ctx).words());
    SubscriptionsView.Form form = input.form(input.valid() ? sentence(ctx, input) : null);
    if (ctx.header("HX-Request") == null) {
      show(ctx, input.valid() ? 200 : 422, form);
    } else {
      pages.show(ctx, 200, "preview", "nav.subscriptions", form);
    }
  }

  private String sentence(Context ctx, SubscriptionInput input) {
    try {
      return new SubscriptionComposer(visits.of(ctx).reading())
          .preview(
              parts
                  .index()
                  .wouldHaveFired(
                      input.typed().query(), input.threshold(), input.typed().flaggedOnly()));
    } catch (SearchUnavailableException e) {
      return visits.of(ctx).words().say("subscription.not-counted");
    }
  }

  private void enable(Context ctx, boolean enabled) {
    Subscription s = subscription(ctx);
    change(ctx, () -> parts.subscriptions().save(s.enabled(enabled)));
  }

  private void delete(Context ctx) {
    change(ctx, () -> parts.subscriptions().delete(subscription(ctx).id()));
  }

  private static void change(Context ctx, Runnable change) {
    try {
      change.run();
    } catch (IllegalStateException e) {
      throw new RefusedException(503, "error.not-saved", e.getMessage());
    }
    ctx.redirect(LIST, HttpStatus.SEE_OTHER);
  }

  private Subscription subscription(Context ctx) {
    String id = ctx.pathParam("id");
    return parts.subscriptions().all().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RefusedException(404, "error.no-subscription", id));
  }

  private void feed(Context ctx) {
    String id = ctx.pathParam("id");
    String atom =
        parts
            .feeds()
            .atom(id)
            .orElseThrow(() -> new RefusedException(404, "error.no-subscription", id));
    ctx.contentType("application/atom+xml; charset=utf-8").result(atom);
  }

  private void show(Context ctx, int status, SubscriptionsView.Form form) {
    pages.show(
        ctx,
        status,
        "subscriptions",
        "nav.subscriptions",
        new SubscriptionComposer(visits.of(ctx).reading())
            .compose(parts.subscriptions().all(), form));
  }
}
