package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.minhchung.events.Stage;

/** Figures for Prometheus: how the sources stand and whether the stages are ready. */
final class MetricsRoutes {
  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Supplier<Map<String, Stage.Health>> healths;
  private final MultiGauge stages;
  private final SourceMetrics sources;

  MetricsRoutes(DeskParts parts) {
    this.healths = parts.healths();
    this.stages =
        MultiGauge.builder("minhchung.stage.ready")
            .description("Whether a stage is ready, 1 or 0.")
            .register(registry);
    this.sources = new SourceMetrics(parts.sites(), registry, parts.clock());
  }

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/metrics", this::scrape);
  }

  private synchronized void scrape(Context ctx) {
    sources.refresh();
    List<Row<?>> ready =
        healths.get().entrySet().stream()
            .<Row<?>>map(e -> Row.of(Tags.of("stage", e.getKey()), e.getValue().ready() ? 1 : 0))
            .toList();
    stages.register(ready, true);
    ctx.contentType(FORMAT).result(registry.scrape());
  }
}
