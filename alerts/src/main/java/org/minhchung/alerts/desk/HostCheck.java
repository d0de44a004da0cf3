package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.minhchung.alerts.AlertsConfig.DeskSettings;

/**
 * Answers only under the desk's own names. Otherwise a foreign page could let its name point to
 * loopback (DNS rebinding) and read the desk with the reader's browser. Health probes, which come
 * by address and tell nothing secret, are free.
 */
final class HostCheck implements Handler {
  private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

  HostCheck(DeskSettings settings) {
    names.add(settings.host().toLowerCase(Locale.ROOT));
    settings.hostNames().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  @Override
  public void handle(Context ctx) {
    if (ctx.path().startsWith("/health/")) {
      return;
    }
    String host = ctx.header("Host");
    if (host == null || !names.contains(name(host))) {
      ctx.status(421)
          .contentType("text/plain; charset=utf-8")
          .result(
              "The desk does not answer under this name. Use localhost, or add the name to"
                  + " alerts.desk.hostNames.\n");
      ctx.skipRemainingHandlers();
    }
  }

  private static String name(String host) {
    return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }
}
