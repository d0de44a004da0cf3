package org.minhchung.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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

  /** The configuration that keeps pages among the data. */
  static Map<String, Object> pages(Path state) {
    String warc = state.resolve("warc").toString();
    return Map.of("ingest.archive.warcDirectory", warc, "alerts.archive.warcDirectory", warc);
  }

  /**
   * The configuration that leads to it.
   *
   * @throws CannotStartException if nothing has run on that data
   */
  public static Map<String, Object> of(Path data) {
    try {
      Map<String, Object> over = new HashMap<>(pages(data.resolve("state")));
      over.put("kafka.bootstrapServers", Files.readString(data.resolve(FILE)).strip());
      return over;
    } catch (IOException e) {
      throw new CannotStartException(
          "Nothing runs on " + data + "; start ./minhchung demo or ./minhchung up first.", e);
    }
  }
}
