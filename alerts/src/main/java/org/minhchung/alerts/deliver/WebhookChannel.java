package org.minhchung.alerts.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.minhchung.events.Json;
import org.minhchung.events.Subscription;
import org.minhchung.events.net.RefusedAddressException;
import org.minhchung.events.net.WebAddress;

/** Posts an alert as JSON, signed by {@link StandardWebhooks}. */
final class WebhookChannel implements Channel, AutoCloseable {
  private static final int GONE = 410;
  private static final int TOO_MANY = 429;

  private final GuardedPost post;
  private final Clock clock;
  private final AlertText text;

  WebhookChannel(GuardedPost post, AlertText text, Clock clock) {
    this.post = post;
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
      WebAddress address = WebAddress.of(message.target().target());
      byte[] body = body(message);
      Map<String, String> signature =
          new StandardWebhooks(message.target().secret())
              .headers(message.id(), clock.instant(), body);
      return outcome(post.post(address, signature, body));
    } catch (IllegalArgumentException | RefusedAddressException e) {
      return new Outcome.Never(e.getMessage());
    } catch (IOException e) {
      return new Outcome.Later(reason(e), null);
    }
  }

  @Override
  public void close() {
    post.close();
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

  private static Outcome outcome(GuardedPost.Answer answer) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return new Outcome.Delivered("HTTP " + status);
    }
    if (status == GONE) {
      return new Outcome.Never("HTTP 410: the receiver wants no more");
    }
    Duration after =
        answer.retryAfter().matches("\\d{1,6}")
            ? Duration.ofSeconds(Long.parseLong(answer.retryAfter()))
            : null;
    boolean mayWork = status >= 500 || status == TOO_MANY || status == 408 || status == 401;
    String reason = "HTTP " + status;
    return mayWork ? new Outcome.Later(reason, after) : new Outcome.Never(reason);
  }

  private static String reason(Throwable e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
  }
}
