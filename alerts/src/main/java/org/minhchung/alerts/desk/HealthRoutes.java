package org.minhchung.alerts.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.minhchung.events.Json;
import org.minhchung.events.Stage;

/**
 * Tells probes whether the process lives, which it does if it answers, and whether it is ready,
 * with reasons.
 */
final class HealthRoutes {
  private final Supplier<Map<String, Stage.Health>> healths;

  HealthRoutes(Supplier<Map<String, Stage.Health>> healths) {
    this.healths = healths;
  }

  /** The answer about readiness. */
  private record Readiness(boolean ready, Map<String, Stage.Health> parts) {}

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/health/live", ctx -> send(ctx, 200, Map.of("live", true)));
    routes.get("/health/ready", this::ready);
  }

  private void ready(Context ctx) throws JsonProcessingException {
    Map<String, Stage.Health> parts = new TreeMap<>(healths.get());
    boolean ready = parts.values().stream().allMatch(Stage.Health::ready);
    send(ctx, ready ? 200 : 503, new Readiness(ready, parts));
  }

  private static void send(Context ctx, int status, Object answer) throws JsonProcessingException {
    ctx.status(status)
        .contentType("application/json")
        .result(Json.mapper().writeValueAsString(answer));
  }
}
