package org.minhchung.alerts.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.minhchung.events.Json;
import org.minhchung.events.Subscription;

/** Posts an alert as JSON, signed by {@link StandardWebhooks}. */
final class WebhookChannel implements Channel {
  private static final int GONE = 410;
  private static final int TOO_MANY = 429;

  private final HttpClient client;
  private final Duration timeout;
  private final Clock clock;
  private final AlertText text;

  WebhookChannel(Duration timeout, AlertText text, Clock clock) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.timeout = timeout;
    this.text = text;
    this.clock = clock;
  }

  @Override
  public Subscription.Channel.Type type() {
    return Subscription.Channel.Type.WEBHOOK;
  }

  @Override
  public Outcome send(Message message) {
    try {
      byte[] body = body(message);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(message.target().target()))
              .timeout(timeout)
              .header("Content-Type", "application/json")
              .header("User-Agent", "Minhchung")
              .POST(HttpRequest.BodyPublishers.ofByteArray(body));
      new StandardWebhooks(message.target().secret())
          .headers(message.id(), clock.instant(), body)
          .forEach(request::header);
      return exchange(request.build());
    } catch (IllegalArgumentException e) {
      return new Outcome.Never(e.getMessage());
    } catch (JsonProcessingException e) {
      return new Outcome.Later(reason(e), null);
    }
  }

  /** The request's own timeout ends with the headers; this one bounds a dripping body too. */
  private Outcome exchange(HttpRequest request) {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      return outcome(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new Outcome.Later("no whole answer within " + timeout.toMillis() + " ms", null);
    } catch (ExecutionException e) {
      return new Outcome.Later(reason(e.getCause()), null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Later("interrupted", null);
    } finally {
      answer.cancel(true);
    }
  }

  private byte[] body(Message message) throws JsonProcessingException {
    Map<String, Object> body = new LinkedHashMap<>();
    boolean correction = message.alert().correction() != null;
    body.put("type", correction ? "alert.correction" : "alert.created");
    body.put("timestamp", message.alert().createdAt());
    body.put("data", message.alert());
    body.put("story", text.storyUrl(message.alert()));
    return Json.mapper().writeValueAsBytes(body);
  }

  private static Outcome outcome(HttpResponse<Void> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new Outcome.Delivered("HTTP " + status);
    }
    if (status == GONE) {
      return new Outcome.Never("HTTP 410: the receiver wants no more");
    }
    Duration after =
        response
            .headers()
            .firstValue("Retry-After")
            .filter(v -> v.matches("\\d{1,6}"))
            .map(v -> Duration.ofSeconds(Long.parseLong(v)))
            .orElse(null);
    boolean mayWork = status >= 500 || status == TOO_MANY || status == 408 || status == 401;
    String reason = "HTTP " + status;
    return mayWork ? new Outcome.Later(reason, after) : new Outcome.Never(reason);
  }

  private static String reason(Throwable e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
  }
}
