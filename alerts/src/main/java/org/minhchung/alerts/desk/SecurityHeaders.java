package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/** Tells browsers to run and load nothing but the desk's own, and to tell nobody who reads it. */
final class SecurityHeaders implements Handler {

  @Override
  public void handle(Context ctx) {
    ctx.header(
        "Content-Security-Policy",
        "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self';"
            + " frame-ancestors 'none'");
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cache-Control", "no-store");
  }
}
