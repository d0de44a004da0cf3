package org.minhchung.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.minhchung.local.process.CannotStartException;

/**
 * Finds the Kafka of a demo or up that runs in another terminal, by the address that it left in its
 * data directory.
 */
public final class RunningBroker {
  private static final String FILE = "state/kafka-address.txt";

  private RunningBroker() {}

  /** Leaves the address. */
  static void announce(Path data, String bootstrapServers) {
    try {
      Files.writeString(data.resolve(FILE), bootstrapServers + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + data.resolve(FILE), e);
    }
  }

  /**
   * The configuration that leads to it.
   *
   * @throws CannotStartException if nothing has run on that data
   */
  public static Map<String, Object> of(Path data) {
    try {
      return Map.of("kafka.bootstrapServers", Files.readString(data.resolve(FILE)).strip());
    } catch (IOException e) {
      throw new CannotStartException(
          "Nothing runs on " + data + "; start ./minhchung demo or ./minhchung up first.", e);
    }
  }
}
