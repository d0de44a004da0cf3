package org.minhchung.local.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir Path folder;

  record Example(Server server, String name) {}

  record Server(Integer port, Duration pause, List<String> hosts) {
    Server {
      port = port == null ? 80 : port;
      if (port < 1) {
        throw new IllegalArgumentException("server.port is " + port + ", less than 1");
      }
    }
  }

  @Test
  void fillsInDefaultsWhereNothingIsSaid() {
    assertThat(read("").server().port()).isEqualTo(80);
  }

  @Test
  void environmentGoesOverTheFile() {
    Example example = read("server: {port: 81}", Map.of("MINHCHUNG_SERVER_PORT", "82"));
    assertThat(example.server().port()).isEqualTo(82);
  }

  @Test
  void environmentMayHoldLists() {
    Example example = read("", Map.of("MINHCHUNG_SERVER_HOSTS", "[a, b]"));
    assertThat(example.server().hosts()).containsExactly("a", "b");
  }

  @Test
  void valuesUnderTheFileGiveWayAndValuesOverItDoNot() {
    SettingsReader reader =
        new SettingsReader(
            Map.of(), Map.of("server.port", 1, "server.pause", "PT1S"), Map.of("name", "forced"));
    Example example = reader.read(file("name: mine\nserver: {port: 2}"), Example.class);
    assertThat(example)
        .isEqualTo(new Example(new Server(2, Duration.ofSeconds(1), null), "forced"));
  }

  @Test
  void namesAnUnknownKeyAndTheKnownOnes() {
    assertThatThrownBy(() -> read("server: {prot: 1}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("unknown key 'server.prot'")
        .hasMessageContaining("port")
        .hasMessageContaining("example.yaml");
  }

  @Test
  void namesTheKeyOfAWrongValue() {
    assertThatThrownBy(() -> read("server: {port: many}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("server.port");
    assertThatThrownBy(() -> read("server: {port: 0}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("server.port is 0, less than 1");
  }

  @Test
  void namesFileAndLineOfBrokenYaml() {
    assertThatThrownBy(() -> read("server:\n  port: [1"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("example.yaml, line ");
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThatThrownBy(() -> read("name: a\nname: b"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("name");
  }

  @Test
  void namesAMissingFile() {
    assertThatThrownBy(
            () ->
                new SettingsReader(Map.of(), Map.of(), Map.of())
                    .read(folder.resolve("none.yaml"), Example.class))
        .hasMessageContaining("none.yaml");
  }

  @Test
  void everyKeyHasAVariable() {
    assertThat(ConfigurationKeys.of(Example.class))
        .extracting(ConfigurationKeys.Key::variable)
        .containsExactly(
            "MINHCHUNG_SERVER_PORT",
            "MINHCHUNG_SERVER_PAUSE",
            "MINHCHUNG_SERVER_HOSTS",
            "MINHCHUNG_NAME");
  }

  private Example read(String yaml) {
    return read(yaml, Map.of());
  }

  private Example read(String yaml, Map<String, String> environment) {
    return new SettingsReader(environment, Map.of(), Map.of()).read(file(yaml), Example.class);
  }

  private Path file(String yaml) {
    try {
      return Files.writeString(folder.resolve("example.yaml"), yaml);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
