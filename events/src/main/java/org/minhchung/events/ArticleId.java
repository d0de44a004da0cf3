package org.minhchung.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names derived from content, so that a repeated event meets its first self. */
public final class ArticleId {
  private ArticleId() {}

  /** The first 128 bits of the SHA-256 of a canonical URL, hexadecimal. */
  public static String of(String canonicalUrl) {
    return sha256(canonicalUrl).substring(0, 32);
  }

  /** The SHA-256 of a text in UTF-8, hexadecimal. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of some bytes, hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
