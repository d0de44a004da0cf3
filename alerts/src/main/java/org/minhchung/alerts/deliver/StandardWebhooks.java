package org.minhchung.alerts.deliver;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhooks by the Standard Webhooks specification 1.0: the base64 of HMAC-SHA256 over {@code
 * id.timestamp.body} under the secret that follows {@code whsec_}.
 */
final class StandardWebhooks {
  static final String SECRET_PREFIX = "whsec_";

  private final byte[] key;

  /**
   * Takes a secret.
   *
   * @throws IllegalArgumentException if it is not {@code whsec_} and base64
   */
  StandardWebhooks(String secret) {
    if (secret == null || !secret.startsWith(SECRET_PREFIX)) {
      throw new IllegalArgumentException("the webhook's secret does not begin with whsec_");
    }
    try {
      key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the webhook's secret is not base64 after whsec_", e);
    }
  }

  /** The three headers of an attempt. */
  Map<String, String> headers(String id, Instant now, byte[] body) {
    String timestamp = Long.toString(now.getEpochSecond());
    return Map.of(
        "webhook-id", id,
        "webhook-timestamp", timestamp,
        "webhook-signature", "v1," + sign(id, timestamp, body));
  }

  private String sign(String id, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
