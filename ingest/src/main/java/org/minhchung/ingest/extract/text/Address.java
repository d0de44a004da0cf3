package org.minhchung.ingest.extract.text;

import java.util.Locale;

/**
 * Host and path of an address as pages write it, valid or not, absolute or not. What is fetched or
 * remembered goes through {@link org.minhchung.ingest.source.CanonicalUrl} instead, which refuses
 * what is no address.
 *
 * @param host in lower case, without user and port; empty where there is none
 * @param path as written, with its slashes, without query and fragment; may be empty
 */
public record Address(String host, String path) {
  /** Takes an address apart. */
  public static Address of(String address) {
    int slashes = address.indexOf("//");
    boolean hasHost = slashes == 0 || (slashes > 0 && address.charAt(slashes - 1) == ':');
    int from = hasHost ? slashes + 2 : 0;
    int to = hasHost ? endOf(address, from, "/?#") : from;
    String authority = address.substring(from, to);
    int host = authority.lastIndexOf('@') + 1;
    int port = endOf(authority, host, ":");
    return new Address(
        authority.substring(host, port).toLowerCase(Locale.ROOT),
        address.substring(to, endOf(address, to, "?#")));
  }

  private static int endOf(String text, int from, String stops) {
    int at = from;
    while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
