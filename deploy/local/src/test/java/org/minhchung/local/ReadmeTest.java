package org.minhchung.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.minhchung.local.config.ConfigurationKeys;
import org.minhchung.local.config.Settings;
import picocli.CommandLine;

/** The README tells of everything that can be typed. */
class ReadmeTest {
  private final String readme = read();

  @Test
  void namesEveryConfigurationKeyWithItsVariable() {
    for (ConfigurationKeys.Key key : ConfigurationKeys.of(Settings.class)) {
      assertThat(readme).contains("| `" + key.path() + "` |").contains("`" + key.variable() + "`");
    }
  }

  @Test
  void namesNoKeyThatIsGone() {
    long rows =
        readme.lines().filter(l -> l.matches("\\| `(kafka|ingest|analyze|alerts)\\..*")).count();
    assertThat(rows).isEqualTo(ConfigurationKeys.of(Settings.class).size());
  }

  @Test
  void namesEveryVerb() {
    for (CommandLine verb : Minhchung.commandLine().getSubcommands().values()) {
      if (!verb.getCommandName().equals("help")) {
        assertThat(readme).contains("`" + verb.getCommandName());
      }
    }
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "..", "README.md"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
