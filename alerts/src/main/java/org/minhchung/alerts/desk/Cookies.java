package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What the desk keeps in the reader's browser. All cookies are {@code SameSite=Lax} and not Strict:
 * after a link in an e-mail a Strict token would be missing, made anew, and the forms in other
 * windows would no longer be taken.
 */
final class Cookies {
  private static final String TOKEN = "desk_token";
  private static final String ACTOR = "desk_actor";
  private static final String LANGUAGE = "desk_language";
  private static final String THEME = "desk_theme";
  private static final int YEAR_SECONDS = 365 * 24 * 3600;
  private static final int TOKEN_BYTES = 24;
  private static final int LONGEST_ACTOR = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Cookies() {}

  /** The browser's token, or null if it has none that the desk could have made. */
  static String token(Context ctx) {
    String token = ctx.cookie(TOKEN);
    return token != null && token.matches("[A-Za-z0-9_-]{32}") ? token : null;
  }

  /** The browser's token, made if there is none. */
  static String tokenOrNew(Context ctx) {
    String token = token(ctx);
    if (token == null) {
      byte[] bytes = new byte[TOKEN_BYTES];
      RANDOM.nextBytes(bytes);
      token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      set(ctx, TOKEN, token);
    }
    return token;
  }

  static String actor(Context ctx) {
    return value(ctx, ACTOR).orElse("");
  }

  static void actor(Context ctx, String actor) {
    if (!actor.isBlank() && actor.length() <= LONGEST_ACTOR) {
      set(ctx, ACTOR, actor.strip());
    }
  }

  static Optional<String> language(Context ctx) {
    return value(ctx, LANGUAGE);
  }

  static void language(Context ctx, String language) {
    set(ctx, LANGUAGE, language);
  }

  /** {@code light}, {@code dark}, or empty for the system's. */
  static String theme(Context ctx) {
    return value(ctx, THEME).filter(t -> t.equals("light") || t.equals("dark")).orElse("");
  }

  static void theme(Context ctx, String theme) {
    set(ctx, THEME, theme);
  }

  private static Optional<String> value(Context ctx, String name) {
    String value = ctx.cookie(name);
    try {
      return value == null || value.isBlank()
          ? Optional.empty()
          : Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      // not written by the desk
      return Optional.empty();
    }
  }

  private static void set(Context ctx, String name, String value) {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    ctx.cookie(
        new Cookie(
            name,
            encoded,
            "/",
            YEAR_SECONDS,
            ctx.scheme().equals("https"),
            true,
            null,
            SameSite.LAX));
  }
}
