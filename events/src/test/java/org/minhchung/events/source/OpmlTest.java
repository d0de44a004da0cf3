package org.minhchung.events.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.events.Source;
import org.minhchung.events.source.OpmlWriter.Grouping;

class OpmlTest {
  private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

  private static ParsedSources read(String outlines) {
    return Opml.read(
        ("<?xml version='1.0'?><opml version='1.1'><head/><body>" + outlines + "</body></opml>")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static List<Source> all() {
    return List.of(
        new Source(
            "two-feeds",
            "Báo & \"Tin\" <b>",
            "https://two.example/?a=1&b=2",
            "VN",
            List.of("vi", "en"),
            List.of("https://two.example/1?x=1&y=2", "https://two.example/2"),
            List.of("https://two.example/s1.xml", "https://two.example/s2.xml"),
            Source.Kind.BROADCASTER,
            Duration.ofMinutes(2),
            false,
            List.of("https://two.example/news"),
            null,
            null,
            null),
        new Source("bare", "Bare", null, null, null, null, null, null, null, true),
        new Source(
            "one",
            "One",
            "https://one.example/",
            "LA",
            List.of("lo"),
            List.of("https://one.example/rss"),
            null,
            Source.Kind.AGENCY,
            null,
            true));
  }

  @ParameterizedTest
  @EnumSource
  void aRoundTripLosesNothing(Grouping grouping) {
    String opml = OpmlWriter.write(all(), grouping, NOW);

    ParsedSources back = Opml.read(opml.getBytes(StandardCharsets.UTF_8));

    assertThat(back.refused()).isEmpty();
    assertThat(back.repeated()).isEmpty();
    assertThat(back.sources()).containsExactlyInAnyOrderElementsOf(all());
    assertThat(back.entries()).allMatch(ParsedSources.Entry::hasOwnId);
  }

  @Test
  void otherReadersFindWhatTheyKnow() {
    assertThat(OpmlWriter.write(all(), Grouping.COUNTRY, NOW))
        .contains("<dateCreated>Mon, 01 Jun 2026 06:00:00 GMT</dateCreated>")
        .contains("<outline text=\"Laos\" title=\"Laos\">")
        .contains(
            "<outline type=\"rss\" text=\"One\" title=\"One\""
                + " xmlUrl=\"https://one.example/rss\" htmlUrl=\"https://one.example/\""
                + " language=\"lo\" minhchung:id=\"one\"")
        .contains("<outline type=\"link\" text=\"Bare\"");
  }

  @Test
  void listsOfOtherProgramsGetIdsAndNames() {
    ParsedSources list =
        read(
            """
            <outline text="Asia" title="Asia">
              <outline type="rss" text="The Harbour Post" title="The Harbour Post"
                  xmlUrl="https://post.example/rss" htmlUrl="https://www.post.example"/>
              <outline text="The Harbour Post: Politics" xmlUrl="https://post.example/politics?a=1&b=2"
                  htmlUrl="https://post.example/"/>
              <outline type="rss" xmlUrl="feed://rss.quay.example/all.xml"/>
              <outline type="rss" text="Caf&eacute; &amp;amp; Ph&amp;#7889;" language="fr"
                  xmlUrl="https://cafe.example/rss"/>
              <outline type="rss" text="កម្ពុជា" xmlUrl="https://khmer.example/feed" language="klingon speak"/>
            </outline>
            <outline type="rss" title="Twice" xmlUrl="https://post.example/rss"/>
            <outline type="rss" text="The Harbour Post" xmlUrl="https://other.example/rss"/>
            <outline type="rss" text="Wrong" xmlUrl="javascript:alert(1)"/>
            <outline type="link" text="A page" url="https://page.example/"/>
            """);

    assertThat(list.sources())
        .extracting(Source::id, Source::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("the-harbour-post", "The Harbour Post"),
            org.assertj.core.groups.Tuple.tuple("quay-example", "quay.example"),
            org.assertj.core.groups.Tuple.tuple("cafe-pho", "Café & Phố"),
            org.assertj.core.groups.Tuple.tuple("khmer-example", "កម្ពុជា"),
            org.assertj.core.groups.Tuple.tuple("the-harbour-post-2", "The Harbour Post"));
    assertThat(list.sources().get(0).feeds())
        .containsExactly("https://post.example/rss", "https://post.example/politics?a=1&b=2");
    assertThat(list.sources().get(1).feeds()).containsExactly("http://rss.quay.example/all.xml");
    assertThat(list.sources())
        .extracting(Source::languages)
        .containsExactly(List.of(), List.of(), List.of("fr"), List.of(), List.of());
    assertThat(list.repeated()).containsExactly("https://post.example/rss");
    assertThat(list.refused())
        .singleElement()
        .asString()
        .contains("(Wrong)")
        .contains("javascript");
    assertThat(list.entries()).noneMatch(ParsedSources.Entry::hasOwnId);
  }

  @Test
  void isReadInTheEncodingThatItDeclares() {
    String opml =
        "<?xml version=\"1.0\" encoding=\"%s\"?><opml><body><outline text=\"Цена\""
            + " xmlUrl=\"https://a.example/\"/></body></opml>";
    for (String name : List.of("windows-1251", "KOI8-R", "UTF-8")) {
      assertThat(Opml.read(opml.formatted(name).getBytes(Charset.forName(name))).sources())
          .extracting(Source::name)
          .containsExactly("Цена");
    }
    byte[] utf16 = opml.formatted("UTF-16").getBytes(StandardCharsets.UTF_16);
    assertThat(SourceLists.read(utf16).sources()).hasSize(1);
    assertThat(
            SourceLists.read(("\uFEFF" + opml.formatted("UTF-8")).getBytes(StandardCharsets.UTF_8))
                .sources())
        .hasSize(1);
  }

  @Test
  void anEntryOfOurOwnThatIsWrongIsNamed() {
    ParsedSources list =
        read(
            """
            <outline xmlns:m="urn:minhchung:source:1" text="A" m:id="a" m:kind="gazette" m:interval="often"/>
            <outline xmlns:m="urn:minhchung:source:1" text="B" m:id="b" m:country="Nowhere"/>
            <outline xmlns:m="urn:minhchung:source:1" m:id="c"/>
            """);

    assertThat(list.sources()).isEmpty();
    assertThat(list.refused()).hasSize(3);
    assertThat(list.refused().get(0).toString())
        .isEqualTo(
            "line 1 (A): field kind: 'gazette' is not a kind of outlet; field pollInterval:"
                + " 'often' is not a duration, such as PT10M");
    assertThat(list.refused().get(2).toString()).contains("name of source c is missing");
  }
}
