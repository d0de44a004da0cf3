package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minhchung.alerts.desk.view.SourceImportView;
import org.minhchung.alerts.desk.view.Words;
import org.minhchung.events.Source;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.source.OpmlWriter;
import org.minhchung.events.source.SourceImport;
import org.minhchung.events.source.SourceImport.Outcome;
import org.minhchung.events.source.SourceLists;
import org.minhchung.events.source.SourceYamlWriter;

/** The whole list of sources as a file, out and in. */
final class SourceListRoutes {
  private static final String IMPORT = "/source-list/import";

  private final DeskParts parts;
  private final Visits visits;
  private final Pages pages;
  private final SourceEditing editing;

  SourceListRoutes(DeskParts parts, Visits visits, Pages pages, SourceEditing editing) {
    this.parts = parts;
    this.visits = visits;
    this.pages = pages;
    this.editing = editing;
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/source-list/sources.yaml", this::yaml);
    routes.get("/source-list/sources.opml", this::opml);
    routes.get(IMPORT, ctx -> show(ctx, 200, SourceImportView.blank(visits.of(ctx).actor())));
    routes.post(IMPORT, this::take);
  }

  private void yaml(Context ctx) {
    file(ctx, "application/yaml", "yaml", SourceYamlWriter.write(parts.sites().all()));
  }

  private void opml(Context ctx) {
    file(
        ctx,
        "text/x-opml",
        "opml",
        OpmlWriter.write(
            parts.sites().all(), OpmlWriter.Grouping.COUNTRY, parts.clock().instant()));
  }

  private static void file(Context ctx, String type, String ending, String content) {
    ctx.contentType(type + "; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"minhchung-sources." + ending + "\"")
        .result(content);
  }

  private void take(Context ctx) {
    Words words = visits.of(ctx).words();
    String actor = Objects.requireNonNullElse(ctx.formParam("actor"), "").strip();
    boolean onlyLook = ctx.formParam("onlyLook") != null;
    Cookies.actor(ctx, actor);
    UploadedFile file = ctx.uploadedFile("list");
    if (file == null || file.size() == 0) {
      show(ctx, 422, SourceImportView.refused(actor, "list", words.say("import.no-file")));
      return;
    }
    if (actor.isEmpty() && !onlyLook) {
      show(ctx, 422, SourceImportView.refused(actor, "actor", words.say("source.no-actor")));
      return;
    }
    SourceImport result =
        SourceImport.of(
            SourceLists.read(content(file)),
            parts.sites().all().stream()
                .collect(Collectors.toMap(Source::id, Function.identity())));
    if (!onlyLook) {
      editing.write(edits(result, actor, parts.clock().instant()));
    }
    show(ctx, 200, SourceImportView.of(result, actor, onlyLook));
  }

  private static List<SourceEdit> edits(SourceImport result, String actor, Instant now) {
    return result.items().stream()
        .filter(i -> i.outcome() == Outcome.ADDED || i.outcome() == Outcome.CHANGED)
        .map(i -> SourceEdit.of(i.before(), i.source(), actor, SourceEdit.Via.DESK, now))
        .toList();
  }

  private static byte[] content(UploadedFile file) {
    try (InputStream in = file.content()) {
      return in.readNBytes(SourceLists.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(Context ctx, int status, SourceImportView view) {
    pages.show(
        ctx,
        status,
        "source-import",
        "nav.sources",
        visits.of(ctx).words().say("import.title"),
        view);
  }
}
