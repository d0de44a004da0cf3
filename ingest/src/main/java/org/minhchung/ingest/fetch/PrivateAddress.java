package org.minhchung.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses that a crawler has no business at: everything that is not the public internet.
 */
final class PrivateAddress {
  private PrivateAddress() {}

  static boolean is(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] b = address.getAddress();
    return address instanceof Inet6Address ? isPrivate6(b) : isPrivate4(b);
  }

  private static boolean isPrivate4(byte[] b) {
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    int third = b[2] & 0xff;
    return first == 0
        || first >= 240
        || (first == 100 && second >= 64 && second < 128) // shared by carriers, RFC 6598
        || (first == 192 && second == 0 && (third == 0 || third == 2))
        || (first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100)))
        || (first == 203 && second == 0 && third == 113);
  }

  private static boolean isPrivate6(byte[] b) {
    if ((b[0] & 0xfe) == 0xfc) { // unique local, RFC 4193
      return true;
    }
    if (startsWith(b, 0x20, 0x01, 0x0d, 0xb8)) { // documentation
      return true;
    }
    if (startsWith(b, 0x20, 0x02)) { // 6to4 carries an IPv4 address
      return embedded(b, 2);
    }
    if (startsWith(b, 0x00, 0x64, 0xff, 0x9b)) { // NAT64
      return embedded(b, 12);
    }
    boolean zeros = true;
    for (int i = 0; i < 10; i++) {
      zeros &= b[i] == 0;
    }
    return zeros && embedded(b, 12); // IPv4-mapped and IPv4-compatible
  }

  private static boolean embedded(byte[] b, int from) {
    try {
      return is(InetAddress.getByAddress(Arrays.copyOfRange(b, from, from + 4)));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  private static boolean startsWith(byte[] b, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if ((b[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
