package org.minhchung.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPortsTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("ports.properties");
  }

  @Test
  void aRestartGetsThePortsOfTheLastRun() throws IOException {
    KeptPorts first = KeptPorts.in(file);
    int broker = first.port("broker", OptionalInt.empty(), "");
    int controller = first.port("controller", OptionalInt.empty(), "");

    KeptPorts second = KeptPorts.in(file);

    assertThat(second.port("broker", OptionalInt.empty(), "")).isEqualTo(broker);
    assertThat(second.port("controller", OptionalInt.empty(), "")).isEqualTo(controller);
    assertThat(broker).isNotEqualTo(controller);
  }

  @Test
  void aKeptPortThatSomebodyTookIsReplaced() throws IOException {
    int kept = KeptPorts.in(file).port("http", OptionalInt.empty(), "");

    try (ServerSocket other = new ServerSocket(kept, 1, InetAddress.getLoopbackAddress())) {
      int replaced = KeptPorts.in(file).port("http", OptionalInt.empty(), "");

      assertThat(replaced).isNotEqualTo(other.getLocalPort());
      assertThat(KeptPorts.in(file).port("http", OptionalInt.empty(), "")).isEqualTo(replaced);
    }
  }

  @Test
  void theConfiguredPortWinsOverTheKeptOne() throws IOException {
    KeptPorts.in(file).port("http", OptionalInt.empty(), "");
    int wanted = Ports.free();

    assertThat(KeptPorts.in(file).port("http", OptionalInt.of(wanted), "k")).isEqualTo(wanted);
  }

  @Test
  void aDamagedFileOnlyCostsTheOldPort() throws IOException {
    Files.writeString(file, "http=none of these\n");

    assertThat(KeptPorts.in(file).port("http", OptionalInt.empty(), "")).isPositive();
  }
}
