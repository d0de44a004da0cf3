package org.minhchung.ingest.source;

import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one form in which an address is compared, remembered and hashed, so that the same page
 * reached through a newsletter and through a feed is one page. Lower-case scheme and host, no
 * default port, no fragment (servers never see it, {@code #!} included), nothing of {@link
 * AddressParts}, dot segments resolved, characters escaped in one way, the original of a copy.
 */
public final class CanonicalUrl {
  /** Greatest length of an address, in characters; longer ones are traps more often than pages. */
  public static final int MAX_LENGTH = 4096;

  private static final String KEPT = "-._~:/?#[]@!$&'()*+,;=%";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String UNRESERVED = "-._~";
  private static final Pattern PLAIN_HOST =
      Pattern.compile("https?://([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\\d{1,5})?(?:[/?].*)?");
  private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final Pattern INDEX_FILE =
      Pattern.compile(
          "/(?:index\\.(?:html?|xhtml|shtml|php|aspx?|jsp|cfm)|default\\.(?:html?|aspx?))$");
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
    if (reference.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("'" + shown(reference) + "' is too long an address");
    }
    if (reference.startsWith("https://") || reference.startsWith("http://")) {
      return of(reference);
    }
    try {
      return of(URI.create(escape(base.strip())).resolve(escape(reference.strip())).toString());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + shown(reference) + "' is not an address", e);
    }
  }

  /**
   * A coarser form, the same for addresses that lead to one page at nearly every server: with and
   * without {@code www}, by http and https, with its file named or not, parameters in any order. No
   * server need answer at this form; it tells only that a page is known.
   */
  public static String likeness(String canonical) {
    URI uri = URI.create(canonical);
    String host = uri.getRawAuthority();
    String path = INDEX_FILE.matcher(uri.getRawPath()).replaceFirst("/");
    path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String query =
        uri.getRawQuery() == null
            ? ""
            : Arrays.stream(uri.getRawQuery().split("&"))
                .sorted(Comparator.comparing((String part) -> part.split("=", 2)[0]))
                .collect(Collectors.joining("&", "?", ""));
    return (host.startsWith("www.") ? host.substring(4) : host) + path + query;
  }

  /** The host of an address in lower case, as used for queues and keys. */
  public static String host(String url) {
    Matcher plain = PLAIN_HOST.matcher(url == null ? "" : url);
    if (plain.matches() && url.length() <= MAX_LENGTH) {
      return plain.group(1);
    }
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
    Optional<String> original = AmpCache.original(host, path);
    if (original.isPresent()) {
      return uri(original.get() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }
    path = AddressParts.path(path);
    String query = AddressParts.query(uri.getRawQuery());
    String canonical =
        scheme
            + "://"
            + host
            + (defaultPort ? "" : ":" + port)
            + path
            + (query.isEmpty() ? "" : "?" + query);
    return canonical.equals(uri.toString()) ? uri : URI.create(canonical);
  }

  private static String host(URI uri, String url) {
    String host = uri.getHost();
    if (host == null && uri.getRawAuthority() != null) {
      // an underscore, or letters beyond ASCII that escape() has percent-encoded
      host = uri.getAuthority().replaceFirst("^[^@]*@", "").replaceFirst(":\\d*$", "");
    }
    while (host != null && host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    try {
      host = host == null ? "" : host.startsWith("[") ? host : IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      host = "";
    }
    if (host.isEmpty() || hasForeign(host)) {
      throw new IllegalArgumentException("'" + shown(url) + "' names no host");
    }
    return host.toLowerCase(Locale.ROOT);
  }

  private static boolean hasForeign(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c <= ' ' || "/?#\\@%".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String escape(String url) {
    return isPlain(url) ? url : escaped(url);
  }

  /** Whether nothing needs an escape, as nearly always, and nothing is escaped. */
  private static boolean isPlain(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '%' || c >= 128 || !(Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String url) {
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
    return unescaped(LONE_PERCENT.matcher(out).replaceAll("%25"));
  }

  /** Escapes of characters that need none are undone, the others in capital letters. */
  private static String unescaped(String url) {
    if (url.indexOf('%') < 0) {
      return url;
    }
    return ESCAPED
        .matcher(url)
        .replaceAll(
            escaped -> {
              int c = Integer.parseInt(escaped.group(1), 16);
              boolean isPlain =
                  c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
              return isPlain ? Character.toString(c) : escaped.group().toUpperCase(Locale.ROOT);
            });
  }

  private static void percent(StringBuilder out, int codePoint) {
    for (byte b : Character.toString(codePoint).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      out.append('%');
      HEX.toHexDigits(out, b);
    }
  }

  private static String shown(String url) {
    return url == null ? "" : url.length() > 200 ? url.substring(0, 200) + "…" : url;
  }
}
