package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Locale;
import org.minhchung.alerts.desk.view.Words;

/** Remembers the reader's language and colours in the browser. */
final class PreferenceRoutes {

  void add(JavalinDefaultRoutingApi routes) {
    routes.post("/preferences", this::remember);
  }

  private void remember(Context ctx) {
    String language = ctx.formParam("language");
    if (language != null && Words.OFFERED.contains(Locale.forLanguageTag(language))) {
      Cookies.language(ctx, language);
    }
    String theme = ctx.formParam("theme");
    if (theme != null) {
      Cookies.theme(ctx, theme);
    }
    ctx.redirect(here(ctx.formParam("here")), HttpStatus.SEE_OTHER);
  }

  /** Only addresses of the desk itself, lest it lead readers elsewhere. */
  static String here(String address) {
    return address != null && address.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? address : "/";
  }
}
