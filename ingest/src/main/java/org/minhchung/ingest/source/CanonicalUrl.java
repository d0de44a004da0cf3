package org.minhchung.ingest.source;

import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one form in which an address is compared, remembered and hashed, so that the same page
 * reached through a newsletter and through a feed is one page. Lower-case scheme and host, no
 * default port, no fragment, no tracking parameters, dot segments resolved, characters escaped.
 */
public final class CanonicalUrl {
  /** Greatest length of an address, in characters; longer ones are traps more often than pages. */
  public static final int MAX_LENGTH = 4096;

  private static final Set<String> TRACKING =
      Set.of(
          """
          fbclid gclid dclid gclsrc gbraid wbraid msclkid yclid ysclid twclid ttclid
          igshid igsh mc_cid mc_eid mkt_tok _hsenc _hsmi hsctatracking oly_anon_id
          oly_enc_id vero_id wickedid rb_clickid s_cid ocid ncid cmpid icid spm zanpid _ga
          _gl _openstat at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4
          """
              .strip()
              .split("\\s+"));
  private static final Pattern TRACKING_PREFIX = Pattern.compile("(utm|pk|mtm|piwik|ns)_.*");
  private static final String KEPT = "-._~:/?#[]@!$&'()*+,;=%";
  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private CanonicalUrl() {}

  /**
   * The canonical form.
   *
   * @throws IllegalArgumentException naming the address, when it is not an absolute http or https
   *     address
   */
  public static String of(String url) {
    return uri(url).toASCIIString();
  }

  /** As {@link #of}, but resolving a relative reference first. */
  public static String of(String base, String reference) {
    try {
      return of(URI.create(escape(base.strip())).resolve(escape(reference.strip())).toString());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + shown(reference) + "' is not an address", e);
    }
  }

  /** The host of an address in lower case, as used for queues and keys. */
  public static String host(String url) {
    return uri(url).getHost();
  }

  private static URI uri(String url) {
    if (url == null || url.isBlank() || url.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("'" + shown(url) + "' is empty or too long an address");
    }
    URI uri;
    try {
      uri = new URI(escape(url.strip())).normalize();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalArgumentException(
          "'" + shown(url) + "' is not an address: " + e.getReason(), e);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("'" + shown(url) + "' is not an http or https address");
    }
    String host = host(uri, url);
    int port = uri.getPort();
    boolean defaultPort = port == -1 || port == (scheme.equals("http") ? 80 : 443);
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    while (path.startsWith("/../")) {
      path = path.substring(3);
    }
    String query = withoutTracking(uri.getRawQuery());
    return URI.create(
        scheme
            + "://"
            + host
            + (defaultPort ? "" : ":" + port)
            + path
            + (query.isEmpty() ? "" : "?" + query));
  }

  private static String host(URI uri, String url) {
    String host = uri.getHost();
    if (host == null && uri.getRawAuthority() != null) {
      // an underscore, or letters beyond ASCII that escape() has percent-encoded
      host = uri.getAuthority().replaceFirst("^[^@]*@", "").replaceFirst(":\\d*$", "");
    }
    try {
      host = host == null ? "" : host.startsWith("[") ? host : IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      host = "";
    }
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (host.isEmpty() || host.chars().anyMatch(c -> c <= ' ' || "/?#\\@%".indexOf(c) >= 0)) {
      throw new IllegalArgumentException("'" + shown(url) + "' names no host");
    }
    return host.toLowerCase(Locale.ROOT);
  }

  private static String withoutTracking(String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    return Arrays.stream(query.split("&"))
        .filter(p -> !p.isEmpty() && !isTracking(p.split("=", 2)[0].toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining("&"));
  }

  private static boolean isTracking(String name) {
    return TRACKING.contains(name) || TRACKING_PREFIX.matcher(name).matches();
  }

  private static String escape(String url) {
    StringBuilder out = new StringBuilder(url.length() + 16);
    url.codePoints()
        .filter(c -> c != '\n' && c != '\r' && c != '\t')
        .forEach(
            c -> {
              if (c < 128 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0)) {
                out.append((char) c);
              } else {
                percent(out, c);
              }
            });
    return LONE_PERCENT.matcher(out).replaceAll("%25");
  }

  private static void percent(StringBuilder out, int codePoint) {
    for (byte b : Character.toString(codePoint).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      out.append(String.format("%%%02X", b & 0xff));
    }
  }

  private static String shown(String url) {
    return url == null ? "" : url.length() > 200 ? url.substring(0, 200) + "…" : url;
  }
}
