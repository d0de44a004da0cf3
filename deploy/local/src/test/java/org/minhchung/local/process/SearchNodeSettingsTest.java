package org.minhchung.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SearchNodeSettingsTest {
  @Test
  void listensOnLoopbackOnlyBecauseTheNodeHasNoSecurity() {
    assertThat(settings("/data").yaml()).contains("network.host: 127.0.0.1\n");
  }

  @Test
  void quotesPathsThatYamlWouldMisread() {
    assertThat(settings("/it's: a #path").yaml()).contains("path.data: '/it''s: a #path'\n");
  }

  private static SearchNodeSettings settings(String data) {
    return new SearchNodeSettings(1, Path.of(data), Path.of("/log"));
  }
}
