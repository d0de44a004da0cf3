package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.minhchung.alerts.desk.view.QueryProblem;
import org.minhchung.alerts.desk.view.SubscriptionsView.Form;
import org.minhchung.alerts.desk.view.SubscriptionsView.Typed;
import org.minhchung.alerts.desk.view.Words;
import org.minhchung.alerts.query.CompiledQuery;
import org.minhchung.alerts.query.QueryException;
import org.minhchung.events.Subscription;
import org.minhchung.events.Subscription.Channel;
import org.minhchung.events.net.WebAddress;

/** What came in with the form of a new subscription, and what is wrong with it. */
final class SubscriptionInput {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 24;

  private final Typed typed;
  private final Words words;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final double threshold;
  private QueryProblem queryProblem;

  private SubscriptionInput(Typed typed, Words words) {
    this.typed = typed;
    this.words = words;
    this.threshold = threshold(typed.threshold());
    if (!(threshold >= 0 && threshold <= 1)) {
      problems.put("threshold", words.say("subscription.bad-threshold"));
    }
    try {
      CompiledQuery.of(typed.query());
    } catch (QueryException e) {
      queryProblem = QueryProblem.of(typed.query(), e, words);
    }
  }

  static SubscriptionInput of(Context ctx, Words words) {
    return new SubscriptionInput(
        new Typed(
            text(ctx, "name"),
            text(ctx, "owner"),
            text(ctx, "query"),
            text(ctx, "threshold"),
            ctx.formParam("flaggedOnly") != null,
            text(ctx, "email"),
            text(ctx, "webhook"),
            ctx.formParam("feed") != null,
            text(ctx, "language").equals("vi") ? "vi" : "en",
            ctx.formParam("corrections") != null),
        words);
  }

  /** A form that nobody has filled in yet. */
  static Form blank(String query, String owner, Words words) {
    return new Form(
        new Typed("", owner, query, "0.5", true, "", "", true, words.language(), true),
        Map.of(),
        null,
        null);
  }

  /** Checks also what only saving needs. */
  SubscriptionInput forSaving() {
    if (typed.name().isEmpty()) {
      problems.put("name", words.say("subscription.no-name"));
    }
    if (!typed.email().isEmpty() && !typed.email().matches("[^\\s@,;<>]+@[^\\s@,;<>]+")) {
      problems.put("email", words.say("subscription.bad-email"));
    }
    if (!typed.webhook().isEmpty() && !isWebAddress(typed.webhook())) {
      problems.put("webhook", words.say("subscription.bad-webhook"));
    }
    if (typed.email().isEmpty() && typed.webhook().isEmpty() && !typed.feed()) {
      problems.put("channels", words.say("subscription.no-channel"));
    }
    return this;
  }

  boolean valid() {
    return problems.isEmpty() && queryProblem == null;
  }

  Typed typed() {
    return typed;
  }

  double threshold() {
    return threshold;
  }

  /**
   * The form again.
   *
   * @param preview what the subscription would have told, or null
   */
  Form form(String preview) {
    return new Form(typed, Map.copyOf(problems), queryProblem, preview);
  }

  /** The form again with what kept it from being saved. */
  Form unsaved(String problem) {
    return new Form(typed, Map.of("form", problem), null, null);
  }

  Subscription subscription(Instant now) {
    List<Channel> channels = new ArrayList<>();
    if (!typed.email().isEmpty()) {
      channels.add(new Channel(Channel.Type.EMAIL, typed.email(), null));
    }
    if (!typed.webhook().isEmpty()) {
      channels.add(new Channel(Channel.Type.WEBHOOK, typed.webhook(), newSecret()));
    }
    if (typed.feed()) {
      channels.add(new Channel(Channel.Type.FEED, "", null));
    }
    return new Subscription(
        UUID.randomUUID().toString(),
        typed.name(),
        typed.owner().isEmpty() ? null : typed.owner(),
        typed.query(),
        threshold,
        typed.flaggedOnly(),
        channels,
        typed.language(),
        true,
        now,
        typed.corrections());
  }

  private static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }

  /** NaN for what is no number; a comma is what Vietnamese readers write. */
  private static double threshold(String text) {
    try {
      return Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      WebAddress.of(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String text(Context ctx, String field) {
    return Objects.requireNonNullElse(ctx.formParam(field), "").strip();
  }
}
