package org.minhchung.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path temporary;

  @Test
  void createsItsPartsAndKeepsWhatIsInThem() throws IOException {
    Path root = temporary.resolve("a b/data");
    try (DataDirectory data = DataDirectory.open(root, false)) {
      Files.writeString(data.kafka().resolve("kept"), "x");
    }

    try (DataDirectory data = DataDirectory.open(root, false)) {
      assertThat(data.kafka().resolve("kept")).exists();
      assertThat(data.elasticsearch()).isDirectory();
      assertThat(data.log()).isDirectory();
      assertThat(data.state()).isDirectory();
    }
  }

  @Test
  void freshDeletesWhatIsMinhchungsAndNothingElse() throws IOException {
    Path linked = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.writeString(linked.resolve("precious"), "x");
    Path root = temporary.resolve("data");
    try (DataDirectory data = DataDirectory.open(root, false)) {
      Files.createDirectories(data.kafka().resolve("topic-0"));
      Files.writeString(data.kafka().resolve("topic-0/log"), "x");
      Files.createSymbolicLink(data.state().resolve("link"), linked);
      Files.writeString(root.resolve("notes.txt"), "the user's own");
    }

    try (DataDirectory data = DataDirectory.open(root, true)) {
      assertThat(data.kafka()).isEmptyDirectory();
      assertThat(data.state()).isEmptyDirectory();
      assertThat(root.resolve("notes.txt")).exists();
      assertThat(linked.resolve("precious")).exists();
    }
  }

  @Test
  void aSecondInstanceGetsOneLineThatNamesTheFirst() {
    try (DataDirectory first = DataDirectory.open(temporary, false)) {
      assertThatThrownBy(() -> DataDirectory.open(first.root(), true))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining(temporary.toString())
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void aDiskThatIsNearlyFullGetsOneLineAndLeavesTheDirectoryFree() {
    assertThatThrownBy(
            () -> DataDirectory.open(temporary, false, path -> DataDirectory.LEAST_FREE_BYTES - 1))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("at least 1 GiB")
        .hasMessageContaining(temporary.toString())
        .hasMessageNotContaining("\n");

    try (DataDirectory data =
        DataDirectory.open(temporary, false, path -> DataDirectory.LEAST_FREE_BYTES)) {
      assertThat(data.root()).isEqualTo(temporary);
    }
  }

  @Test
  void aPathThatTheServersWouldSplitIsRefused() {
    assertThatThrownBy(() -> DataDirectory.open(temporary.resolve("a,b"), false))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("comma");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");

    assertThatThrownBy(() -> DataDirectory.open(file.resolve("data"), false))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining(file.resolve("data").toString());
  }
}
