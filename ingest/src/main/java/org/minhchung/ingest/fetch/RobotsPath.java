package org.minhchung.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The form in which paths of URLs and of robots.txt are compared (RFC 9309, 2.2.2): octets beyond
 * ASCII are escaped, escapes of unreserved characters are undone, other escapes are in upper case.
 * A star or dollar sign of a URL is escaped, for in a rule a bare one means something else.
 *
 * <p>The RFC's own example wants reserved characters in a query to be the same with and without
 * escapes, which cannot hold for paths, where %2F is not a slash. So there is a second form, with
 * the reserved escapes of the query undone, and a rule may match in either.
 */
final class RobotsPath {
  private static final String UNRESERVED_MARKS = "-._~";

  private RobotsPath() {}

  static String ofUrl(String target) {
    return normal(target).replace("*", "%2A").replace("$", "%24");
  }

  static String ofRule(String pattern) {
    String path = normal(pattern);
    int last = path.length() - 1;
    return path.endsWith("$")
        ? path.substring(0, last).replace("$", "%24") + "$"
        : path.replace("$", "%24");
  }

  static String queryOfUrl(String normalised) {
    return reservedUndone(normalised, normalised.indexOf('?'));
  }

  /** The query of a rule begins with its question mark or, if it has none, may hide in a star. */
  static String queryOfRule(String normalised) {
    int question = normalised.indexOf('?');
    return reservedUndone(normalised, question < 0 ? normalised.indexOf('*') : question);
  }

  private static String normal(String path) {
    StringBuilder out = new StringBuilder(path.length() + 16);
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int escaped = bytes[i] == '%' ? escaped(bytes, i) : -1;
      if (escaped >= 0) {
        append(out, escaped, isUnreserved(escaped));
        i += 2;
      } else {
        append(out, bytes[i] & 0xff, bytes[i] > 0);
      }
    }
    return out.toString();
  }

  private static String reservedUndone(String normalised, int from) {
    if (from < 0 || normalised.indexOf('%', from) < 0) {
      return normalised;
    }
    StringBuilder out = new StringBuilder(normalised.length()).append(normalised, 0, from);
    byte[] bytes = normalised.getBytes(StandardCharsets.US_ASCII);
    for (int i = from; i < bytes.length; i++) {
      int escaped = bytes[i] == '%' ? escaped(bytes, i) : -1;
      if (escaped < 0) {
        out.append((char) bytes[i]);
      } else {
        append(out, escaped, escaped > ' ' && escaped < 0x7f && "%*$".indexOf(escaped) < 0);
        i += 2;
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int octet, boolean bare) {
    if (bare) {
      out.append((char) octet);
    } else {
      out.append(String.format(Locale.ROOT, "%%%02X", octet));
    }
  }

  /** The octet that an escape stands for, or -1 where it is none. */
  private static int escaped(byte[] bytes, int at) {
    if (at + 2 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[at + 1], 16);
    int low = Character.digit(bytes[at + 2], 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static boolean isUnreserved(int octet) {
    return octet >= '0' && octet <= '9'
        || octet >= 'A' && octet <= 'Z'
        || octet >= 'a' && octet <= 'z'
        || octet < 128 && UNRESERVED_MARKS.indexOf(octet) >= 0;
  }
}
