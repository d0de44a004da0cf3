package org.minhchung.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves host names and refuses those that lead inside: a page must not make the crawler ask a
 * private network. It stands where the connection is made, so that a name cannot be checked with
 * one address and used with another.
 */
final class AddressGuard implements DnsResolver {
  /** A name that leads where the crawler must not go. */
  static final class RefusedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String message) {
      super(message);
    }
  }

  private final List<String> allowed;

  AddressGuard(List<String> allowedPrivateHosts) {
    this.allowed = allowedPrivateHosts.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    String name = host.toLowerCase(Locale.ROOT);
    boolean mayBePrivate =
        allowed.stream().anyMatch(suffix -> name.equals(suffix) || name.endsWith("." + suffix));
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      // RFC 6761: such names are loopback and never asked of a name server
      if (!mayBePrivate) {
        throw refused(host, "loopback");
      }
      return new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
    }
    InetAddress[] addresses = InetAddress.getAllByName(host);
    if (!mayBePrivate) {
      for (InetAddress address : addresses) {
        if (PrivateAddress.is(address)) {
          throw refused(host, address.getHostAddress());
        }
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private static RefusedAddressException refused(String host, String address) {
    return new RefusedAddressException(
        "private address refused: " + host + " is " + address + " (see fetch.allowedPrivateHosts)");
  }
}
