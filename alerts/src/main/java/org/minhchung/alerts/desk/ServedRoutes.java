package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minhchung.alerts.desk.view.ServedComposer;
import org.minhchung.alerts.desk.view.ServedView;
import org.minhchung.alerts.evidence.EvidenceFile;
import org.minhchung.alerts.evidence.InertPage;
import org.minhchung.alerts.evidence.StoryEvidence;
import org.minhchung.alerts.index.Story;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.warc.KeptPage;

/** Pages as they were served, shown without danger, and a story's evidence as a file. */
final class ServedRoutes {
  /** A browser that gets more to lay out stands still. */
  private static final int MOST_BYTES_SHOWN = 5 * 1024 * 1024;

  private final DeskParts parts;
  private final Visits visits;
  private final Pages pages;

  ServedRoutes(DeskParts parts, Visits visits, Pages pages) {
    this.parts = parts;
    this.visits = visits;
    this.pages = pages;
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/story/{id}/served", this::beside);
    routes.get("/story/{id}/served/page", this::page);
    routes.get("/story/{id}/served/source", this::source);
    routes.get("/story/{id}/evidence.zip", this::export);
  }

  private void beside(Context ctx) {
    Story story = story(ctx);
    Article article = article(ctx, story);
    KeptPage kept = parts.archive().find(article.snapshot());
    ServedView view =
        new ServedComposer(visits.of(ctx).reading())
            .compose(story, article, kept, obstacle(kept))
            .orElseThrow(() -> new RefusedException(404, "error.no-story", story.id()));
    pages.show(ctx, 200, "served", "nav.queue", view.article().title().text(), view);
  }

  /** Why a page that is there cannot be shown as a page, or null. */
  private static String obstacle(KeptPage kept) {
    if (!(kept instanceof KeptPage.Found found)) {
      return null;
    }
    try {
      return InertPage.body(found.http(), MOST_BYTES_SHOWN).length > MOST_BYTES_SHOWN
          ? "it is larger than " + MOST_BYTES_SHOWN / (1024 * 1024) + " MiB"
          : null;
    } catch (IOException e) {
      return "its body " + e.getMessage();
    }
  }

  private void page(Context ctx) {
    KeptPage.Found found = found(ctx);
    String obstacle = obstacle(found);
    if (obstacle != null) {
      throw new RefusedException(409, "error.page-not-showable", obstacle);
    }
    harmless(ctx);
    ctx.contentType("text/html; charset=utf-8").result(InertPage.of(body(found), type(found)));
  }

  private void source(Context ctx) {
    KeptPage.Found found = found(ctx);
    harmless(ctx);
    String text;
    try {
      text = InertPage.source(InertPage.body(found.http(), MOST_BYTES_SHOWN), type(found));
    } catch (IOException e) {
      text = "The body " + e.getMessage() + ".\n";
    }
    ctx.contentType("text/plain; charset=utf-8").result(text);
  }

  /** Whatever the page is, the browser treats it as nobody's and lets it do nothing. */
  private static void harmless(Context ctx) {
    ctx.header(
        "Content-Security-Policy", "sandbox; " + InertPage.POLICY + "; frame-ancestors 'self'");
    ctx.header("X-Frame-Options", "SAMEORIGIN");
    ctx.header("X-DNS-Prefetch-Control", "off");
  }

  private static byte[] body(KeptPage.Found found) {
    try {
      return InertPage.body(found.http(), MOST_BYTES_SHOWN);
    } catch (IOException e) {
      throw new RefusedException(409, "error.page-not-showable", e.getMessage());
    }
  }

  private static String type(KeptPage.Found found) {
    return found.http().header("Content-Type").orElse(null);
  }

  private KeptPage.Found found(Context ctx) {
    Article article = article(ctx, story(ctx));
    if (parts.archive().find(article.snapshot()) instanceof KeptPage.Found found) {
      return found;
    }
    throw new RefusedException(404, "error.no-page", article.url());
  }

  private void export(Context ctx) throws IOException {
    Story story = story(ctx);
    List<Assessment> assessments = new ArrayList<>();
    story.articles().forEach(versions -> assessments(versions).forEach(assessments::add));
    StoryEvidence evidence =
        StoryEvidence.of(
            story.id(),
            assessments,
            parts.claims()::get,
            parts.reviews().of(story.id()).events(),
            parts.outlets()::name);
    Path file = Files.createTempFile("minhchung-evidence", ".zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      new EvidenceFile(parts.archive(), parts.settings().timeZone(), parts.clock())
          .write(evidence, out);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    ctx.header(
        "Content-Disposition", "attachment; filename=\"" + EvidenceFile.name(story.id()) + "\"");
    ctx.contentType("application/zip")
        .result(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
  }

  private Story story(Context ctx) {
    String id = ctx.pathParam("id");
    return parts
        .index()
        .story(id)
        .orElseThrow(() -> new RefusedException(404, "error.no-story", id));
  }

  /** The version that the address asks for; without a word of it the one the story page shows. */
  private static Article article(Context ctx, Story story) {
    String id = ctx.queryParam("article");
    String number = ctx.queryParam("version");
    Integer version = number == null ? null : Asked.of(() -> Integer.valueOf(number));
    Optional<Article> found =
        story.articles().stream()
            .filter(v -> id == null || v.current().assessment().article().id().equals(id))
            .findFirst()
            .flatMap(
                v ->
                    assessments(v)
                        .map(Assessment::article)
                        .filter(a -> version == null || a.version() == version)
                        .findFirst());
    return found.orElseThrow(() -> new RefusedException(404, "error.no-story", story.id()));
  }

  private static Stream<Assessment> assessments(Story.Versions versions) {
    return Stream.concat(Stream.of(versions.current().assessment()), versions.earlier().stream());
  }
}
