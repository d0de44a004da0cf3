package org.minhchung.events.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Source;
import org.minhchung.events.source.ParsedSources.Refused;

class SourceYamlTest {

  @Test
  void aBadEntryIsNamedAndDoesNotStopTheRest() {
    ParsedSources list =
        SourceYaml.read(
            """
            - {id: a, name: A}
            - {id: b, name: B, country: Narnia, feeds: [ftp://b.example/]}
            - {id: c, name: C, editedBy: nobody}
            - {id: d, name: D, feeds: [null]}
            - {id: e, name: E}
            - just a text
            """);

    assertThat(list.sources()).extracting(Source::id).containsExactly("a", "e");
    assertThat(list.refused())
        .extracting(Refused::toString)
        .containsExactly(
            "source 2 (b), field country: 'Narnia' is not a country of ISO 3166-1, such as VN;"
                + " field feeds: 'ftp://b.example/' is not an http or https address",
            "source 3 (c): field editedBy is kept by Minhchung itself; leave it out",
            "source 4 (d): a value is empty",
            list.refused().get(3).toString());
    assertThat(list.refused().get(3).where()).isEqualTo("source 6");
  }

  @Test
  void anEntryThatIsNotYamlDoesNotStopTheRest() {
    ParsedSources list =
        SourceYaml.read("# a list\n\n- {id: a, name: A}\n- {id: b, name: [}\n- id: c\n  name: C\n");

    assertThat(list.sources()).extracting(Source::id).containsExactly("a", "c");
    assertThat(list.refused()).singleElement().asString().startsWith("line 4: it is not YAML: ");
  }

  @Test
  void whatIsWrittenIsReadBackWhateverTheWords() {
    List<Source> sources =
        List.of(
            new Source("no", "yes: no #1", null, "NO", List.of("no"), null, null, null, null, true),
            new Source(
                "odd",
                "“Báo” 'l’Écho' \\ \"x\" {y}, [z] – កម្ពុជា",
                "https://odd.example/?a=1&b=[2]#c",
                null,
                List.of("zh-Hant", "en"),
                List.of("https://odd.example/rss,1", "https://odd.example/rss: 2".replace(" ", "")),
                List.of("https://odd.example/sitemap.xml"),
                Source.Kind.FACT_CHECKER,
                Duration.ofSeconds(90),
                false,
                List.of("https://odd.example/news"),
                null,
                null,
                null));

    ParsedSources back = SourceYaml.read(SourceYamlWriter.write(sources));

    assertThat(back.refused()).isEmpty();
    assertThat(back.sources()).containsExactlyInAnyOrderElementsOf(sources);
    assertThat(SourceYaml.read(SourceYamlWriter.write(List.of())).sources()).isEmpty();
  }

  @Test
  void aliasesThatMultiplyAreRefused() {
    StringBuilder bomb = new StringBuilder("- &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      bomb.append("- &a")
          .append(i)
          .append(" [")
          .append((before + ", ").repeat(8))
          .append(before)
          .append("]\n");
    }

    long start = System.nanoTime();
    ParsedSources list = SourceYaml.read(bomb.toString());

    assertThat(list.sources()).isEmpty();
    assertThat(list.refused()).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }
}
