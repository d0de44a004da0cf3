package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.minhchung.alerts.desk.view.OverviewComposer;
import org.minhchung.events.warc.ArchiveUsage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much was seen, day by day. */
final class OverviewRoutes {
  private static final Logger log = LoggerFactory.getLogger(OverviewRoutes.class);
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
            .compose(
                parts.index().perDay(DAYS, parts.settings().timeZone()),
                usage(),
                parts.minFreeBytes()));
  }

  /** How much is kept; null where that cannot be seen from here. */
  private ArchiveUsage usage() {
    Path directory = parts.archive().directory().orElse(null);
    if (directory == null || !Files.isDirectory(directory)) {
      return null;
    }
    try {
      return ArchiveUsage.of(directory);
    } catch (IOException e) {
      log.atWarn().addKeyValue("directory", directory).log("cannot be read: {}", e.toString());
      return null;
    }
  }
}
