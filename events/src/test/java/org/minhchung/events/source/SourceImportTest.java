package org.minhchung.events.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Source;
import org.minhchung.events.source.SourceImport.Item;
import org.minhchung.events.source.SourceImport.Outcome;

class SourceImportTest {
  private static final Source KNOWN =
      new Source(
              "post",
              "Harbour Post",
              "https://post.example/",
              "SG",
              List.of("en"),
              List.of("https://post.example/rss"),
              null,
              null,
              null,
              true)
          .edited("Lan", Instant.parse("2026-06-01T06:00:00Z"), null);

  private static SourceImport of(String list, Source... known) {
    return SourceImport.of(
        SourceLists.read(list.getBytes(StandardCharsets.UTF_8)),
        java.util.Arrays.stream(known)
            .collect(java.util.stream.Collectors.toMap(Source::id, s -> s)));
  }

  @Test
  void tellsWhatWouldBeAddedChangedUnchangedAndRefused() {
    SourceImport result =
        of(
            """
            - {id: post, name: Harbour Post, homepage: "https://post.example/", country: SG, languages: [en], feeds: ["https://post.example/rss"]}
            - {id: new, name: New}
            - {id: thief, name: Thief, feeds: ["https://post.example/rss"]}
            - {id: bad, name: Bad, kind: gazette}
            """,
            KNOWN);

    assertThat(result.items())
        .extracting(Item::outcome)
        .containsExactly(Outcome.UNCHANGED, Outcome.ADDED, Outcome.REFUSED, Outcome.REFUSED);
    assertThat(result.items().get(2).reason()).contains("is read for another source already");

    assertThat(of("- {id: post, name: Post, country: MY}", KNOWN).items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.outcome()).isEqualTo(Outcome.CHANGED);
              assertThat(item.reason()).isEqualTo("country, feeds, homepage, languages, name");
            });
  }

  @Test
  void aListWithoutIdsMeansTheSourcesThatHaveItsFeeds() {
    String opml =
        "<opml><body><outline text='My name for it' xmlUrl='https://post.example/rss'/>%s</body></opml>";

    assertThat(of(opml.formatted(""), KNOWN).items())
        .extracting(Item::outcome)
        .containsExactly(Outcome.UNCHANGED);

    SourceImport more =
        of(
            "<opml><body><outline text='x' xmlUrl='https://post.example/rss' htmlUrl='https://p.example'/>"
                + "<outline text='x' xmlUrl='https://post.example/sport' htmlUrl='https://p.example'/>"
                + "<outline text='Post' xmlUrl='https://another.example/rss'/></body></opml>",
            KNOWN);
    assertThat(more.items())
        .extracting(Item::outcome)
        .containsExactly(Outcome.CHANGED, Outcome.ADDED);
    assertThat(more.items().get(0).source().name()).isEqualTo("Harbour Post");
    assertThat(more.items().get(0).source().feeds())
        .containsExactly("https://post.example/rss", "https://post.example/sport");
    assertThat(more.items().get(1).source().id()).isEqualTo("post-2");
  }

  @Test
  void changesNameTheSettingsAndNotWhoEdited() {
    Source after = KNOWN.withEnabled(false).edited("Minh", Instant.EPOCH, KNOWN);

    assertThat(SourceChange.between(KNOWN, after))
        .containsExactly(new SourceChange("enabled", "true", "false"));
    assertThat(SourceChange.between(null, KNOWN))
        .extracting(SourceChange::field)
        .contains("id", "name");
    assertThat(Map.of("same", KNOWN.settings().contentHash()))
        .containsEntry("same", KNOWN.contentHash());
  }
}
