package org.minhchung.events.net;

import java.net.UnknownHostException;

/** An address that leads where nothing may be sent, or that is written so that it might. */
public final class RefusedAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedAddressException(String message) {
    super(message);
  }
}
