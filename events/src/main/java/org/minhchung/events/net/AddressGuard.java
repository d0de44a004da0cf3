package org.minhchung.events.net;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keeps connections out of private networks. It resolves a name once, refuses it where any of its
 * addresses is not of the public internet, and hands out sockets that check once more where they
 * are about to connect to and where they have connected to, before a byte is sent: a name cannot be
 * checked with one address and used with another. The sockets use no proxy, whatever the
 * environment says. Safe for use by several threads.
 */
public final class AddressGuard {
  private static final int MAX_ADDRESSES = 6;
  private static final Pattern IPV4 = Pattern.compile("[0-9.]+");

  private final List<String> allowed;
  private final NameLookup lookup;
  private final String key;

  /**
   * Makes a guard.
   *
   * @param allowedHosts host names, suffixes of them ({@code localhost} allows {@code x.localhost})
   *     and addresses that may lead to loopback and private addresses; never to link-local,
   *     metadata or multicast ones
   * @param lookup who is asked for the addresses of names
   * @param key the configuration key of {@code allowedHosts}, for messages
   */
  public AddressGuard(List<String> allowedHosts, NameLookup lookup, String key) {
    this.allowed =
        allowedHosts.stream()
            .map(h -> h.toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$", ""))
            .toList();
    this.lookup = lookup;
    this.key = key;
  }

  /**
   * The addresses of a host, all of which may be connected to; a few of them where there are many.
   *
   * @throws RefusedAddressException when it leads where nothing may be sent
   * @throws UnknownHostException when it is not known
   */
  public InetAddress[] resolve(String host) throws UnknownHostException {
    String name;
    try {
      name = HostName.of(host);
    } catch (IllegalArgumentException e) {
      throw new RefusedAddressException("address refused: " + e.getMessage());
    }
    InetAddress[] all = addresses(name);
    InetAddress[] found = new InetAddress[Math.min(all.length, MAX_ADDRESSES)];
    for (int i = 0; i < all.length; i++) {
      require(name, all[i]);
      if (i < found.length) {
        // with the name that it was allowed for, which the socket will ask about
        found[i] = InetAddress.getByAddress(name, all[i].getAddress());
      }
    }
    return found;
  }

  /** A socket, not connected, that connects only where this guard lets it. */
  public Socket socket() {
    return new GuardedSocket();
  }

  private InetAddress[] addresses(String name) throws UnknownHostException {
    InetAddress literal = HostName.literal(name);
    if (literal != null) {
      return new InetAddress[] {literal};
    }
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      // RFC 6761: such names are loopback and never asked of a name server
      return new InetAddress[] {InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1})};
    }
    InetAddress[] addresses = lookup.addresses(name);
    if (addresses == null || addresses.length == 0) {
      throw new UnknownHostException(name);
    }
    return addresses;
  }

  private void require(String name, InetAddress address) throws RefusedAddressException {
    boolean may =
        isAllowed(name)
            ? PublicInternet.contains(address) || isPrivate(address)
            : PublicInternet.contains(address) && !isOurs(address);
    if (!may) {
      throw new RefusedAddressException(
          "private address refused: "
              + name
              + " is "
              + address.getHostAddress()
              + " (see "
              + key
              + ")");
    }
  }

  private boolean isAllowed(String name) {
    boolean isName = name.indexOf(':') < 0 && !IPV4.matcher(name).matches();
    return allowed.stream().anyMatch(a -> name.equals(a) || isName && name.endsWith("." + a));
  }

  /** What an allowed host may lead to besides the public internet. */
  private static boolean isPrivate(InetAddress address) {
    byte[] b = address.getAddress();
    boolean isUniqueLocal = address instanceof Inet6Address && (b[0] & 0xfe) == 0xfc;
    boolean isShared = b.length == 4 && b[0] == 100 && (b[1] & 0xc0) == 0x40;
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || isUniqueLocal && !isMetadata(b)
        || isShared && !isMetadata(b);
  }

  /** Metadata services that do not live at a link-local address. */
  private static boolean isMetadata(byte[] b) {
    return b.length == 4
        ? b[1] == 100 && b[2] == 100 && b[3] == (byte) 200
        : b[0] == (byte) 0xfd && b[1] == 0 && b[2] == 0x0e && b[3] == (byte) 0xc2
            || b[0] == (byte) 0xfd && b[1] == 0x20 && b[2] == 0 && b[3] == (byte) 0xce;
  }

  /** A public address of this very machine leads inside as well. */
  private static boolean isOurs(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return false; // the interfaces cannot be listed; then there is nothing to compare with
    }
  }

  private final class GuardedSocket extends Socket {
    GuardedSocket() {
      super(Proxy.NO_PROXY);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      require(endpoint);
      super.connect(endpoint, timeout);
      if (!endpoint.equals(getRemoteSocketAddress())) {
        close();
        throw new RefusedAddressException(
            "address refused: connected to " + getRemoteSocketAddress() + " for " + endpoint);
      }
    }

    private void require(SocketAddress endpoint) throws IOException {
      if (!(endpoint instanceof InetSocketAddress address) || address.isUnresolved()) {
        throw new RefusedAddressException("address refused: " + endpoint + " was not resolved");
      }
      AddressGuard.this.require(address.getHostString(), address.getAddress());
    }
  }
}
