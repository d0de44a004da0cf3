package org.minhchung.events.net;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one form of a host: lower-case ASCII without a dot at the end, an IPv4 address as four
 * decimal numbers, an IPv6 address without brackets and without a zone. Whatever other programs
 * take for an address as well (octal, hexadecimal, one number, fewer parts) is refused rather than
 * guessed at.
 */
final class HostName {
  private static final int MAX_LENGTH = 253;
  private static final Pattern LABELS =
      Pattern.compile(
          "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
  private static final Pattern NUMBER_AT_END = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
  private static final Pattern QUAD =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]*:[0-9a-f:.]*");

  private HostName() {}

  /**
   * The canonical form, with or without brackets around an IPv6 address.
   *
   * @throws IllegalArgumentException when it is none, or an address in an odd form
   */
  static String of(String typed) {
    String host = typed;
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
      if (host.indexOf(':') < 0) {
        throw refused(typed, "not an IPv6 address");
      }
    }
    host = host.toLowerCase(Locale.ROOT);
    if (host.indexOf(':') >= 0) {
      return ipv6(typed, host);
    }
    try {
      host = IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw refused(typed, "not a host name");
    }
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (host.length() > MAX_LENGTH || !LABELS.matcher(host).matches()) {
      throw refused(typed, "not a host name");
    }
    if (NUMBER_AT_END.matcher(host).matches() && !isIpv4(host)) {
      throw refused(typed, "an address in an odd form");
    }
    return host;
  }

  /** The address that a canonical host is, or null where it is a name. */
  static InetAddress literal(String host) throws UnknownHostException {
    if (host.indexOf(':') >= 0) {
      return InetAddress.getByName("[" + host + "]"); // brackets keep it from a name server
    }
    if (!isIpv4(host)) {
      return null;
    }
    String[] parts = host.split("\\.", -1);
    byte[] bytes = new byte[4];
    for (int i = 0; i < 4; i++) {
      bytes[i] = (byte) Integer.parseInt(parts[i]);
    }
    return InetAddress.getByAddress(host, bytes);
  }

  private static boolean isIpv4(String host) {
    return QUAD.matcher(host).matches() && !host.endsWith(".");
  }

  private static String ipv6(String typed, String host) {
    int dotted = host.lastIndexOf(':') + 1;
    boolean odd = host.indexOf('.') >= 0 && !isIpv4(host.substring(dotted));
    if (odd || !IPV6.matcher(host).matches()) {
      throw refused(typed, "not an IPv6 address"); // among them those with a zone
    }
    try {
      literal(host);
    } catch (UnknownHostException e) {
      throw refused(typed, "not an IPv6 address");
    }
    return host;
  }

  private static IllegalArgumentException refused(String typed, String why) {
    String shown = typed.length() > 100 ? typed.substring(0, 100) + "…" : typed;
    return new IllegalArgumentException("host '" + shown + "' is " + why);
  }
}
