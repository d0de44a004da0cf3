package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import org.minhchung.alerts.desk.view.Reading;
import org.minhchung.alerts.desk.view.Times;
import org.minhchung.alerts.desk.view.Words;

/** Finds out who reads, in which language and how. */
final class Visits {
  private static final String ATTRIBUTE = Visit.class.getName();

  private final DeskParts parts;

  Visits(DeskParts parts) {
    this.parts = parts;
  }

  /** The reader of a request. */
  Visit of(Context ctx) {
    return ctx.attributeOrCompute(ATTRIBUTE, this::read);
  }

  private Visit read(Context ctx) {
    Words words = new Words(language(ctx));
    Times times = new Times(words, parts.clock(), parts.settings().timeZone());
    return new Visit(
        words,
        new Reading(words, times, parts.claims()),
        Cookies.theme(ctx),
        Cookies.actor(ctx),
        Cookies.tokenOrNew(ctx),
        here(ctx));
  }

  private static Locale language(Context ctx) {
    String wanted = Cookies.language(ctx).orElseGet(() -> ctx.header("Accept-Language"));
    if (wanted == null) {
      return Words.OFFERED.get(0);
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), Words.OFFERED);
      return found == null ? Words.OFFERED.get(0) : found;
    } catch (IllegalArgumentException e) {
      // a browser's language header that is none
      return Words.OFFERED.get(0);
    }
  }

  private static String here(Context ctx) {
    if (!ctx.method().equals(HandlerType.GET)) {
      return "/";
    }
    String query = ctx.queryString();
    return ctx.req().getRequestURI() + (query == null ? "" : "?" + query);
  }
}
