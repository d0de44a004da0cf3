package org.minhchung.events.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for the addresses of a host name; what it answers is not trusted. */
@FunctionalInterface
public interface NameLookup {
  /**
   * The addresses of a name.
   *
   * @throws UnknownHostException when there are none, or nobody says in time
   */
  InetAddress[] addresses(String name) throws UnknownHostException;
}
