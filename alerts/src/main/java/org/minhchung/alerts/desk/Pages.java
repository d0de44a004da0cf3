package org.minhchung.alerts.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.alerts.desk.view.Page;
import org.minhchung.alerts.desk.view.SiteState;

/** Fills templates, which were compiled with the rest, and sends them. */
final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Visits visits;
  private final DeskParts parts;
  private final Page.Assets assets;

  Pages(Visits visits, DeskParts parts, Page.Assets assets) {
    this.visits = visits;
    this.parts = parts;
    this.assets = assets;
  }

  /**
   * Sends a page whose title is one of the navigation's words.
   *
   * @param template its name without folder and ending
   * @param section key of the navigation's entry
   * @param view what the template shows, or null if it needs nothing
   */
  void show(Context ctx, int status, String template, String section, Object view) {
    show(ctx, status, template, section, visits.of(ctx).words().say(section), view);
  }

  /** Sends a page with a title of its own. */
  void show(Context ctx, int status, String template, String section, String title, Object view) {
    Visit visit = visits.of(ctx);
    Page page =
        new Page(
            visit.words(),
            section,
            title,
            visit.theme(),
            visit.actor(),
            visit.token(),
            visit.here(),
            late(),
            SiteState.toLookAt(parts.sites(), parts.clock().instant()),
            assets);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", page);
    if (view != null) {
      parameters.put("view", view);
    }
    StringOutput html = new StringOutput();
    templates.render("desk/" + template + ".jte", parameters, html);
    ctx.status(status).contentType("text/html; charset=utf-8").result(html.toString());
  }

  private List<String> late() {
    return parts.healths().get().entrySet().stream()
        .filter(e -> !e.getValue().ready())
        .map(e -> e.getKey() + ": " + e.getValue().reason())
        .toList();
  }
}
