package org.minhchung.local.inbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks a delivery as its receiver should, by the Standard Webhooks specification: HMAC-SHA256
 * over {@code id.timestamp.body}. Written apart from the sender's code, so that the two check each
 * other.
 */
final class WebhookSignature {
  private static final String PREFIX = "whsec_";

  private WebhookSignature() {}

  /**
   * Whether one of the space-separated {@code v1,...} signatures holds.
   *
   * @param secret {@code whsec_} and base64
   */
  static boolean holds(String secret, String id, String timestamp, byte[] body, String header) {
    if (id == null || timestamp == null || header == null) {
      return false;
    }
    byte[] expected = sign(secret, id, timestamp, body);
    for (String signature : header.split(" ")) {
      if (signature.startsWith("v1,")
          && MessageDigest.isEqual(
              expected, signature.substring(3).getBytes(StandardCharsets.US_ASCII))) {
        return true;
      }
    }
    return false;
  }

  private static byte[] sign(String secret, String id, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encode(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
