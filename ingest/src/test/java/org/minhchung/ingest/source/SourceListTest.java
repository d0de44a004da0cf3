package org.minhchung.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.events.Source;

class SourceListTest {
  @TempDir Path directory;

  private Path file(String yaml) throws IOException {
    return Files.writeString(directory.resolve("sources.yaml"), yaml);
  }

  @Test
  void readsSourcesAndTakesThemForEnabled() throws IOException {
    Path file =
        file(
            """
            - id: harbour-post
              name: Harbour Post
              homepage: https://post.example/
              country: SG
              languages: [en]
              feeds: [https://post.example/rss]
              kind: newspaper
              pollInterval: PT2M
            - id: quiet-times
              name: Quiet Times
              enabled: false
            """);

    var sources = SourceList.read(file);

    assertThat(sources).extracting(Source::id).containsExactly("harbour-post", "quiet-times");
    assertThat(sources.get(0).pollInterval()).isEqualTo(Duration.ofMinutes(2));
    assertThat(sources).extracting(Source::enabled).containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'- name: A' | source 1: source id is missing",
        "'- {id: a, name: A, feed: [x]}' | source 1 (a), field feed",
        "'- {id: a, name: A, kind: gazette}' | source 1 (a), field kind",
        "'- {id: a, name: A, pollInterval: often}' | source 1 (a), field pollInterval",
        "'- {id: a, name: A, pollInterval: PT0S}' | field pollInterval: PT0S is less than a second",
        "'- {id: a, name: A, feeds: [ftp://x.example/]}' | source 1 (a), field feeds: 'ftp://x.example/'",
        "'- {id: a, name: A}\n- {id: a, name: B}' | source 2 (a): id a is used twice",
        "'id: a' | is not a list of sources",
        "'- {id: a' | is not YAML",
      })
  void namesFileEntryAndFieldOfWhatIsWrong(String yaml, String message) throws IOException {
    Path file = file(yaml);

    assertThatThrownBy(() -> SourceList.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sources.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void namesAMissingFile() {
    assertThatThrownBy(() -> SourceList.read(directory.resolve("nowhere.yaml")))
        .hasMessageContaining("nowhere.yaml cannot be read");
  }
}
