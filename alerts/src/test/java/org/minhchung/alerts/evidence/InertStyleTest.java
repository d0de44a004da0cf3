package org.minhchung.alerts.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertStyleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{background:url(http://x/)}",
        "a{background:u<rl(http://x/)}",
        "a{background:u\\\\rl(http://x/)}",
        "a{background:\\75 rl(http://x/)}",
        "a{background:u/**/rl(http://x/)}",
        "@im<port 'http://x/';",
        "@\\69mport 'http://x/';",
      })
  void loadsNothingHoweverItIsWritten(String css) {
    assertThat(InertStyle.of(css).toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("url(", "@import", "<", "\\");
  }
}
