package org.minhchung.local.config;

/** Something in the configuration is wrong; the message names the file, the key and what to do. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConfigurationException(String message) {
    super(message);
  }
}
