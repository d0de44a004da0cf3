package org.minhchung.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerStorageTest {
  private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qg";

  @TempDir Path directory;

  @Test
  void formatsTheLogDirectoryForTheCluster() throws IOException {
    BrokerStorage.format(properties(), CLUSTER);

    assertThat(directory.resolve("data/meta.properties")).content().contains(CLUSTER);
  }

  @Test
  void leavesFormattedStorageAsItIs() throws IOException {
    BrokerStorage.format(properties(), CLUSTER);
    String first = Files.readString(directory.resolve("data/meta.properties"));

    BrokerStorage.format(properties(), CLUSTER);

    assertThat(directory.resolve("data/meta.properties")).hasContent(first);
  }

  @Test
  void namesTheFileAndTheReasonWhenItCannotFormat() throws IOException {
    Files.writeString(directory.resolve("data"), "a file where a directory should be");

    assertThatThrownBy(() -> BrokerStorage.format(properties(), CLUSTER))
        .hasMessageContaining("server.properties")
        .hasMessageContaining("No available log directories");
  }

  private Path properties() throws IOException {
    return Files.writeString(
        directory.resolve("server.properties"),
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:2
        controller.listener.names=CONTROLLER
        listeners=PLAINTEXT://127.0.0.1:1,CONTROLLER://127.0.0.1:2
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%s
        """
            .formatted(directory.resolve("data")));
  }
}
