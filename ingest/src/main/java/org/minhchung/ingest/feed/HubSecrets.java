package org.minhchung.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What only a hub and we know of a feed: an address of its own to call us at and a secret to sign
 * with. Both are derived from one key, so that nothing secret need be stored with a feed's state.
 */
final class HubSecrets {
  private static final int TOKEN = 32;
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private final byte[] key;

  /**
   * Takes a key.
   *
   * @param secret as configured, or null for a random one
   */
  HubSecrets(String secret) {
    if (secret == null) {
      key = new byte[32];
      new SecureRandom().nextBytes(key);
    } else {
      key = secret.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The end of the callback's path. */
  String token(String feed) {
    return hex("callback " + feed).substring(0, TOKEN);
  }

  /** What the hub signs with. */
  String secret(String feed) {
    return hex("secret " + feed);
  }

  /**
   * Whether a body was signed with the secret of a feed.
   *
   * @param signature the header {@code X-Hub-Signature}, such as {@code sha256=3d1f…}; or null
   */
  boolean isSigned(String feed, byte[] body, String signature) {
    int equals = signature == null ? -1 : signature.indexOf('=');
    String algorithm =
        equals < 0
            ? null
            : ALGORITHMS.get(signature.substring(0, equals).strip().toLowerCase(Locale.ROOT));
    if (algorithm == null) {
      return false;
    }
    byte[] secret = secret(feed).getBytes(StandardCharsets.UTF_8);
    String expected = HexFormat.of().formatHex(mac(algorithm, secret, body));
    String given = signature.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private String hex(String text) {
    byte[] mac = mac("HmacSHA256", key, text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(mac);
  }

  private static byte[] mac(String algorithm, byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }
}
