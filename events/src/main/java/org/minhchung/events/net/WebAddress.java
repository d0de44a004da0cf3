package org.minhchung.events.net;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An http or https address in parts that leave nothing to interpretation. Two programs that read
 * one address differently are how a check is passed and another host asked; so it is read once,
 * here, strictly, and only the parts are used from then on.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower-case ASCII, without brackets, without a dot at the end
 * @param port 1 to 65535, the scheme's own where the address names none
 * @param target path and query as they stand in a request line, beginning with a slash
 */
public record WebAddress(String scheme, String host, int port, String target) {
  /** The ports that the Fetch standard closes to browsers, for they speak other protocols. */
  private static final Set<Integer> CLOSED_PORTS =
      Arrays.stream(
              """
              0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109
              110 111 113 115 117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526
              530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659
              4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080
              """
                  .strip()
                  .split("\\s+"))
          .map(Integer::valueOf)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static WebAddress of(String url) {
    if (url.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '\\')) {
      throw refused(url, "holds a space, a backslash or a control character");
    }
    int colon = url.indexOf("://");
    String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw refused(url, "is not an http or https address");
    }
    int begin = colon + 3;
    int end = begin;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(begin, end);
    if (authority.indexOf('@') >= 0) {
      throw refused(url, "names a user");
    }
    if (authority.indexOf('%') >= 0) {
      throw refused(url, "has an escaped host or a zone");
    }
    int portColon =
        authority.startsWith("[") ? authority.indexOf("]:") + 1 : authority.indexOf(':');
    boolean hasPort = portColon > 0;
    int port = scheme.equals("http") ? 80 : 443;
    if (hasPort && portColon + 1 < authority.length()) {
      port = port(url, authority.substring(portColon + 1));
    }
    String host = hasPort ? authority.substring(0, portColon) : authority;
    if (!host.startsWith("[") && host.indexOf(':') >= 0) {
      throw refused(url, "has an IPv6 address without brackets");
    }
    return new WebAddress(scheme, HostName.of(host), port, target(url.substring(end)));
  }

  /** The host as it stands in a URL: in brackets where it is an IPv6 address. */
  public String hostInUrl() {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  /** Scheme, host and port, such as {@code https://example.org:8443}, without a usual port. */
  public String origin() {
    return scheme + "://" + hostInUrl() + (hasUsualPort() ? "" : ":" + port);
  }

  /** Whether the port is the one that the scheme has anyway. */
  public boolean hasUsualPort() {
    return port == (scheme.equals("http") ? 80 : 443);
  }

  @Override
  public String toString() {
    return origin() + target;
  }

  private static int port(String url, String digits) {
    if (digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw refused(url, "has no port number after its colon");
    }
    int port = Integer.parseInt(digits);
    if (port > 65535 || CLOSED_PORTS.contains(port)) {
      throw refused(url, "has a port that is not for the web");
    }
    return port;
  }

  private static String target(String rest) {
    int fragment = rest.indexOf('#');
    String asked = fragment < 0 ? rest : rest.substring(0, fragment);
    StringBuilder target = new StringBuilder(asked.startsWith("/") ? "" : "/");
    for (byte b : asked.getBytes(StandardCharsets.UTF_8)) {
      if (b < 0) {
        target.append(String.format("%%%02X", b & 0xff));
      } else {
        target.append((char) b);
      }
    }
    return target.toString();
  }

  private static IllegalArgumentException refused(String url, String why) {
    String shown = url.length() > 200 ? url.substring(0, 200) + "…" : url;
    return new IllegalArgumentException("'" + shown + "' " + why);
  }
}
