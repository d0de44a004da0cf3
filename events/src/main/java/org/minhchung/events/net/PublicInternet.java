package org.minhchung.events.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the public internet from everything else: private, loopback, link-local and metadata
 * addresses, and whatever the IANA registries of special-purpose addresses (IPv4 and IPv6, as of
 * 2026) do not call globally reachable. Tunnels that carry an IPv4 address inside an IPv6 one are
 * no way around: 6to4 and Teredo are refused, NAT64 and ISATAP are judged by what they carry.
 */
public final class PublicInternet {
  private static final List<Block> SPECIAL_4 =
      blocks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by carriers; Alibaba's metadata 100.100.100.200
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // Azure's wire server, in public space
          "169.254.0.0/16", // link-local; metadata 169.254.169.254
          "172.16.0.0/12", // private
          "192.0.0.0/24", // IETF protocols; Oracle's metadata 192.0.0.192
          "192.0.2.0/24", // documentation
          "192.31.196.0/24", // AS112
          "192.52.193.0/24", // AMT
          "192.88.99.0/24", // 6to4 relays, deprecated
          "192.168.0.0/16", // private
          "192.175.48.0/24", // AS112
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, and broadcast

  private static final Block GLOBAL_UNICAST = Block.of("2000::/3");
  private static final List<Block> SPECIAL_6 =
      blocks(
          "2001::/23", // IETF protocols: Teredo, benchmarks, ORCHID, AMT, drone tags
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4
          "2620:4f:8000::/48", // AS112
          "3fff::/20"); // documentation
  private static final Block NAT64 = Block.of("64:ff9b::/96");
  private static final Block MAPPED = Block.of("::ffff:0:0/96");

  private PublicInternet() {}

  /** Whether an address belongs to the public internet. */
  public static boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return contains4(bytes);
    }
    // an address with a scope is of one link, whatever its bits say
    return ((Inet6Address) address).getScopeId() == 0 && contains6(bytes);
  }

  private static boolean contains4(byte[] address) {
    return SPECIAL_4.stream().noneMatch(b -> b.contains(address));
  }

  private static boolean contains6(byte[] address) {
    if (NAT64.contains(address) || MAPPED.contains(address)) {
      return contains4(Arrays.copyOfRange(address, 12, 16));
    }
    return GLOBAL_UNICAST.contains(address)
        && SPECIAL_6.stream().noneMatch(b -> b.contains(address))
        && !(isIsatap(address) && !contains4(Arrays.copyOfRange(address, 12, 16)));
  }

  /** RFC 5214: an interface identifier of 0000:5efe or 0200:5efe is followed by an IPv4 address. */
  private static boolean isIsatap(byte[] address) {
    return (address[8] & 0xfd) == 0
        && address[9] == 0
        && address[10] == 0x5e
        && address[11] == (byte) 0xfe;
  }

  private static List<Block> blocks(String... blocks) {
    return Arrays.stream(blocks).map(Block::of).toList();
  }

  /** Addresses that begin with the same bits. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Block(byte[] prefix, int bits) {

    static Block of(String cidr) {
      String[] parts = cidr.split("/", 2);
      String address = parts[0];
      try {
        // a mapped prefix would become an IPv4 address, so it is written out
        byte[] prefix =
            address.equals("::ffff:0:0")
                ? new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}
                : InetAddress.getByName(address).getAddress();
        return new Block(prefix, Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(cidr + " is no block of addresses", e);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      int whole = bits / 8;
      for (int i = 0; i < whole; i++) {
        if (address[i] != prefix[i]) {
          return false;
        }
      }
      int mask = 0xff << (8 - bits % 8) & 0xff;
      return bits % 8 == 0 || (address[whole] & mask) == (prefix[whole] & mask);
    }
  }
}
