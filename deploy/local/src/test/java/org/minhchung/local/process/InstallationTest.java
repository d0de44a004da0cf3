package org.minhchung.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir Path tree;

  @Test
  void findsTheTreeFromADirectoryDeepInside() throws IOException {
    Path broker = Files.createDirectories(tree.resolve("deploy/kafka-broker/target/dist/lib"));
    Files.createFile(tree.resolve("deploy/kafka-broker/pom.xml"));
    Path node = Files.createDirectories(tree.resolve("deploy/elasticsearch-node/target/dist/lib"));

    Installation found = Installation.from(Files.createDirectories(tree.resolve("alerts/src")));

    assertThat(found.brokerLibraries()).isEqualTo(broker);
    assertThat(found.searchNodeHome()).isEqualTo(node.getParent());
  }

  @Test
  void namesWhatIsNotBuiltAndTheCommandThatBuildsIt() throws IOException {
    Files.createDirectories(tree.resolve("deploy/kafka-broker/target/dist/lib"));
    Files.createFile(tree.resolve("deploy/kafka-broker/pom.xml"));

    assertThatThrownBy(() -> Installation.from(tree))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("search node is not built")
        .hasMessageContaining("./mvnw -DskipTests package");
  }

  @Test
  void saysWhereItLookedWhenThereIsNoTree() {
    assertThatThrownBy(() -> Installation.from(tree))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining(tree.toString());
  }
}
