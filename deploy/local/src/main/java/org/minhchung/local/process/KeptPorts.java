package org.minhchung.local.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * The ports a local server was given before, kept beside its data, so that bookmarks and clients of
 * another terminal still fit after a restart.
 */
public final class KeptPorts {
  private final Path file;
  private final Properties ports = new Properties();

  private KeptPorts(Path file) {
    this.file = file;
  }

  /** Reads what was kept; a missing file is an empty one. */
  public static KeptPorts in(Path file) throws IOException {
    KeptPorts kept = new KeptPorts(file);
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        kept.ports.load(in);
      }
    }
    return kept;
  }

  /**
   * The configured port if there is one, else the kept one while nobody has taken it, else a new
   * one.
   *
   * @param name what the port is for, unique in this file
   * @param key the configuration key of the configured port, for the error
   */
  public int port(String name, OptionalInt configured, String key) {
    int port = configured.isPresent() ? Ports.require(configured.getAsInt(), key) : keptOrNew(name);
    ports.setProperty(name, Integer.toString(port));
    save();
    return port;
  }

  private int keptOrNew(String name) {
    String kept = ports.getProperty(name);
    if (kept != null && kept.matches("\\d{1,5}") && Ports.isFree(Integer.parseInt(kept))) {
      return Integer.parseInt(kept);
    }
    // one more than there are names, because ports given a moment ago are not listened on yet
    return Ports.free(ports.size() + 1).stream()
        .filter(port -> !ports.containsValue(Integer.toString(port)))
        .findFirst()
        .orElseThrow();
  }

  private void save() {
    try (Writer out = Files.newBufferedWriter(file)) {
      ports.store(out, "Kept so that a restart answers on the same ports; may be deleted.");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
