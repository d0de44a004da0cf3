package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Objects;
import java.util.Optional;
import org.minhchung.alerts.desk.view.SourceFormComposer;
import org.minhchung.alerts.desk.view.SourceFormView;
import org.minhchung.alerts.desk.view.WebLink;
import org.minhchung.events.Source;
import org.minhchung.events.SourceAdoption;

/** Adding, changing and switching off sources. */
final class SourceEditRoutes {
  private static final String NEW = "/source-list/new";

  private final DeskParts parts;
  private final Visits visits;
  private final Pages pages;
  private final SourceEditing editing;

  SourceEditRoutes(DeskParts parts, Visits visits, Pages pages, SourceEditing editing) {
    this.parts = parts;
    this.visits = visits;
    this.pages = pages;
    this.editing = editing;
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get(NEW, this::blank);
    routes.post(NEW, this::create);
    routes.get("/sources/{id}/edit", this::form);
    routes.post("/sources/{id}/edit", this::change);
    routes.post("/sources/{id}/adopt", this::adopt);
    routes.post("/sources/{id}/disable", ctx -> watch(ctx, false));
    routes.post("/sources/{id}/enable", ctx -> watch(ctx, true));
  }

  private void blank(Context ctx) {
    show(ctx, 200, composer(ctx).blank(visits.of(ctx).actor()));
  }

  private void form(Context ctx) {
    show(ctx, 200, composer(ctx).of(source(ctx), visits.of(ctx).actor()));
  }

  private void create(Context ctx) {
    save(ctx, null);
  }

  private void change(Context ctx) {
    save(ctx, source(ctx));
  }

  private void save(Context ctx, Source before) {
    SourceInput input = SourceInput.of(ctx, visits.of(ctx).words(), before, parts.sites().all());
    Cookies.actor(ctx, input.typed().actor());
    String seen = Objects.requireNonNullElse(ctx.formParam("seen"), "");
    if (input.source() == null) {
      show(ctx, 422, composer(ctx).again(before, input.typed(), input.problems(), seen));
      return;
    }
    Optional<Source> meanwhile = editing.save(input.source(), seen, input.typed().actor());
    if (meanwhile.isPresent()) {
      show(ctx, 409, composer(ctx).overtaken(meanwhile.get(), input.source(), input.typed()));
      return;
    }
    String done = before == null ? "added" : "saved";
    ctx.redirect(page(input.source().id()) + "?done=" + done, HttpStatus.SEE_OTHER);
  }

  /** Also when it was edited meanwhile: what is seen on the page is whether it is watched. */
  private void watch(Context ctx, boolean enabled) {
    Source source = source(ctx);
    String actor = actor(ctx);
    if (source.enabled() != enabled) {
      editing
          .save(source.withEnabled(enabled), source.revision(), actor)
          .ifPresent(
              meanwhile -> {
                throw new RefusedException(409, "error.overtaken", source.id());
              });
    }
    ctx.redirect(
        page(source.id()) + "?done=" + (enabled ? "enabled" : "disabled"), HttpStatus.SEE_OTHER);
  }

  private void adopt(Context ctx) {
    Source source = source(ctx);
    String actor = actor(ctx);
    try {
      parts.sourceLog().adopt(new SourceAdoption(source.id(), parts.clock().instant(), actor));
    } catch (IllegalStateException e) {
      throw new RefusedException(503, "error.not-saved", e.getMessage());
    }
    ctx.redirect(page(source.id()) + "?done=adopted", HttpStatus.SEE_OTHER);
  }

  private String actor(Context ctx) {
    String given = Objects.requireNonNullElse(ctx.formParam("actor"), "").strip();
    String actor = given.isEmpty() ? visits.of(ctx).actor() : given;
    if (actor.isEmpty()) {
      throw new RefusedException(422, "error.no-name", null);
    }
    Cookies.actor(ctx, actor);
    return actor;
  }

  private static String page(String id) {
    return WebLink.source(id);
  }

  private Source source(Context ctx) {
    String id = ctx.pathParam("id");
    return parts
        .sites()
        .get(id)
        .orElseThrow(() -> new RefusedException(404, "error.no-source", id));
  }

  private SourceFormComposer composer(Context ctx) {
    return new SourceFormComposer(visits.of(ctx).reading());
  }

  private void show(Context ctx, int status, SourceFormView view) {
    String title =
        view.isNew()
            ? visits.of(ctx).words().say("source.new")
            : visits.of(ctx).words().say("source.edit-title", view.typed().name());
    pages.show(ctx, status, "source-form", "nav.sources", title, view);
  }
}
