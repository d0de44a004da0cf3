package org.minhchung.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanaryListTest {
  @TempDir Path folder;

  @Test
  void readsWhatIsExpectedUnderTheCanonicalAddress() throws IOException {
    List<Canary> canaries =
        read(
            """
            - source: post
              name: The quay story
              url: https://Post.example/quay?utm_source=x
              expect:
                title: Quay delayed
                text: [tide survey, harbour board]
                paragraphs: 6
                characters: 1500
                date: 2026-11-20
            """);

    Canary.Expectation expect =
        new Canary.Expectation(
            "Quay delayed", List.of("tide survey", "harbour board"), 6, 1500, "2026-11-20");
    assertThat(canaries)
        .containsExactly(new Canary("post", "The quay story", "https://post.example/quay", expect));
  }

  @Test
  void namesFileEntryAndUnknownKey() {
    assertThatThrownBy(
            () -> read("- {source: p, name: N, url: 'https://p.example/', expect: {tittle: x}}"))
        .hasMessageContaining("canaries.yaml: canary 1 (N): unknown key expect.tittle")
        .hasMessageContaining("known here: characters, date, paragraphs, text, title");
  }

  @Test
  void namesTheKeyOfAWrongValue() {
    assertThatThrownBy(
            () ->
                read("- {source: p, name: N, url: 'https://p.example/', expect: {paragraphs: x}}"))
        .hasMessageContaining("canary 1 (N), key expect.paragraphs");
    assertThatThrownBy(
            () ->
                read("- {source: p, name: N, url: 'https://p.example/', expect: {paragraphs: 0}}"))
        .hasMessageContaining("canary 1 (N): expect.paragraphs is 0, less than 1");
    assertThatThrownBy(
            () -> read("- {source: p, name: N, url: 'https://p.example/', expect: {date: May}}"))
        .hasMessageContaining("canary 1 (N): expect.date 'May' is neither");
  }

  @Test
  void saysWhatIsExpectedInPlaceOfWhatIsThere() {
    assertThatThrownBy(() -> read(entry("text: tide")))
        .hasMessageContaining("canaries.yaml: canary 1 (N), key expect.text: expected is a list");
    assertThatThrownBy(() -> read(entry("paragraphs: many")))
        .hasMessageContaining("key expect.paragraphs: expected is a whole number");
    assertThatThrownBy(() -> read("- {source: p, name: N, url: 'https://p.example/', expect: x}"))
        .hasMessageContaining("key expect: expected is one or more of title, text");
    assertThatThrownBy(() -> read("[null]"))
        .hasMessageContaining("canaries.yaml: canary 1 is empty; expected are the keys source");
    assertThatThrownBy(() -> read("- quay"))
        .hasMessageContaining("canary 1 is 'quay'; expected are the keys source");
  }

  @Test
  void refusesWhatEveryPageWouldHold() {
    assertThatThrownBy(() -> read(entry("title: ' '")))
        .hasMessageContaining("canary 1 (N): expect.title is empty");
    assertThatThrownBy(() -> read(entry("text: [tide, '']")))
        .hasMessageContaining("canary 1 (N): expect.text, phrase 2 is empty");
    assertThatThrownBy(() -> read(entry("text: [null]")))
        .hasMessageContaining("canary 1 (N): expect.text, phrase 1 is empty");
  }

  private static String entry(String expect) {
    return "- {source: p, name: N, url: 'https://p.example/', expect: {" + expect + "}}";
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> read("- {source: p, name: N, expect: {title: x}}"))
        .hasMessageContaining("canary 1 (N): url is missing");
    assertThatThrownBy(() -> read("- {source: p, name: N, url: 'https://p.example/'}"))
        .hasMessageContaining("canary 1 (N): expect is missing");
    assertThatThrownBy(() -> read("- {source: p, name: N, url: 'https://p.example/', expect: {}}"))
        .hasMessageContaining("canary 1 (N): expect names nothing");
  }

  @Test
  void refusesAnAddressThatStandsTwice() {
    String one = "- {source: p, name: N, url: 'https://p.example/', expect: {title: x}}\n";

    assertThatThrownBy(() -> read(one + one))
        .hasMessageContaining("canary 2 (N): url https://p.example/ is used twice");
  }

  @Test
  void namesAFileThatIsNoListOrIsNotThere() {
    assertThatThrownBy(() -> read("source: p")).hasMessageContaining("is not a list of canaries");
    assertThatThrownBy(() -> read("- [")).hasMessageContaining("canaries.yaml line ");
    assertThatThrownBy(() -> CanaryList.read(folder.resolve("none.yaml")))
        .hasMessageContaining("none.yaml cannot be read");
  }

  private List<Canary> read(String yaml) throws IOException {
    return CanaryList.read(Files.writeString(folder.resolve("canaries.yaml"), yaml));
  }
}
