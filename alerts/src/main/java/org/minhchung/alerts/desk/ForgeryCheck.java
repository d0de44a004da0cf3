package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;

/**
 * Lets only forms through that the desk itself has made: the form carries the token of the
 * browser's cookie, which no foreign page can read, and the browser names no foreign page as where
 * it comes from. Because pages send no referrer, browsers write {@code Origin: null} for plain
 * forms; {@code Sec-Fetch-Site} and the token decide then.
 */
final class ForgeryCheck implements Handler {
  /** Name of the form field with the token. */
  static final String FIELD = "token";

  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  @Override
  public void handle(Context ctx) {
    if (READING.contains(ctx.method())) {
      return;
    }
    if (!sameSite(ctx) || !sameOrigin(ctx) || !sameToken(ctx)) {
      throw new RefusedException(403, "error.forged", null);
    }
  }

  private static boolean sameSite(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    return site == null || site.equals("same-origin");
  }

  private static boolean sameOrigin(Context ctx) {
    String origin = ctx.header("Origin");
    if (origin == null || origin.equals("null")) {
      return true;
    }
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null
          && authority
              .toLowerCase(Locale.ROOT)
              .equals(String.valueOf(ctx.header("Host")).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean sameToken(Context ctx) {
    String cookie = Cookies.token(ctx);
    String field = ctx.formParam(FIELD);
    return cookie != null
        && field != null
        && MessageDigest.isEqual(
            cookie.getBytes(StandardCharsets.UTF_8), field.getBytes(StandardCharsets.UTF_8));
  }
}
