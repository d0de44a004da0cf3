package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import org.minhchung.alerts.desk.view.ChangesComposer;
import org.minhchung.alerts.desk.view.ChangesView;
import org.minhchung.alerts.desk.view.DecisionComposer;
import org.minhchung.alerts.desk.view.DecisionForm;
import org.minhchung.alerts.desk.view.Reading;
import org.minhchung.alerts.desk.view.ReviewComposer;
import org.minhchung.alerts.desk.view.StoryComposer;
import org.minhchung.alerts.desk.view.StoryPageView;
import org.minhchung.alerts.desk.view.StoryView;
import org.minhchung.alerts.desk.view.WebLink;
import org.minhchung.alerts.index.SearchUnavailableException;
import org.minhchung.alerts.index.Story;
import org.minhchung.alerts.review.ReviewRefusedException;
import org.minhchung.alerts.review.StoryReview;

/** A story, and what people decide about it. */
final class StoryRoutes {
  private final DeskParts parts;
  private final Visits visits;
  private final Pages pages;

  StoryRoutes(DeskParts parts, Visits visits, Pages pages) {
    this.parts = parts;
    this.visits = visits;
    this.pages = pages;
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/story/{id}", this::story);
    routes.post("/story/{id}/review", this::decide);
  }

  private void story(Context ctx) {
    show(
        ctx,
        200,
        ctx.queryParam("article"),
        version(ctx, "version"),
        DecisionForm.Typed.nothing(visits.of(ctx).actor()),
        null);
  }

  private static Integer version(Context ctx, String name) {
    String version = ctx.queryParam(name);
    return version == null ? null : Asked.of(() -> Integer.valueOf(version));
  }

  private void decide(Context ctx) {
    String id = ctx.pathParam("id");
    DecisionInput input = DecisionInput.of(ctx);
    Cookies.actor(ctx, input.typed().actor());
    try {
      parts.reviews().append(input.draft(id));
      ctx.redirect(address(id, input) + "#review", HttpStatus.SEE_OTHER);
    } catch (ReviewRefusedException e) {
      int status = e.reason() == ReviewRefusedException.Reason.UNAVAILABLE ? 503 : 409;
      Integer version = input.articleId() == null ? null : input.articleVersion();
      show(ctx, status, input.articleId(), version, input.typed(), e);
    }
  }

  private static String address(String id, DecisionInput input) {
    return input.articleId() == null ? WebLink.story(id) : WebLink.story(id, input.articleId());
  }

  private void show(
      Context ctx,
      int status,
      String articleId,
      Integer version,
      DecisionForm.Typed typed,
      ReviewRefusedException refused) {
    String id = ctx.pathParam("id");
    Visit visit = visits.of(ctx);
    Reading reading = visit.reading();
    StoryReview review = parts.reviews().of(id);
    ReviewComposer history = new ReviewComposer(reading);
    Optional<Story> story;
    try {
      story = parts.index().story(id);
    } catch (SearchUnavailableException e) {
      pages.show(
          ctx,
          503,
          "story-degraded",
          "nav.queue",
          DecisionComposer.degraded(id, history.compose(review), visit.words(), typed, refused));
      return;
    }
    Integer against = version(ctx, "against");
    StoryView view =
        story
            .flatMap(s -> new StoryComposer(reading).compose(s, articleId, version))
            .orElseThrow(() -> new RefusedException(404, "error.no-story", id));
    ChangesView changes =
        new ChangesComposer(reading)
            .compose(
                story.get(),
                view.article(),
                parts.corrections().apply(view.article().id()),
                against)
            .orElseThrow(() -> new RefusedException(404, "error.no-story", id));
    DecisionForm form =
        new DecisionComposer(visit.words())
            .compose(view, review, parts.reviews().allowed(review, typed.actor()), typed, refused);
    pages.show(
        ctx,
        status,
        "story",
        "nav.queue",
        view.article().title().text(),
        new StoryPageView(view, changes, history.compose(review), form));
  }
}
