package org.minhchung.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void aFreePortCanBeListenedOn() throws IOException {
    int port = Ports.free();

    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(socket.getLocalPort()).isEqualTo(port);
    }
  }

  @Test
  void severalFreePortsAreDifferent() {
    assertThat(Ports.free(50)).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void aTakenPortIsRefusedWithItsNumberAndTheKeyThatChangesIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> Ports.require(port, "kafka.port"))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("set kafka.port to another port")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void aNumberThatIsNoPortIsRefusedWithItsKey() {
    assertThatThrownBy(() -> Ports.require(70_000, "desk.port"))
        .hasMessage("desk.port is 70000, but a port lies between 1 and 65535.");
  }
}
