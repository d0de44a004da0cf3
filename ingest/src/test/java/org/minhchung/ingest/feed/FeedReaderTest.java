package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {
  private static final String URL = "https://a.example/feeds/all.xml";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

  private final FeedReader reader = new FeedReader(1 << 20, CLOCK);

  private FeedContent read(String xml) throws UnreadableFeedException {
    return reader.read(xml.getBytes(StandardCharsets.UTF_8), "application/xml", URL);
  }

  @Test
  void readsRss() throws UnreadableFeedException {
    FeedContent content =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>A</title><link>https://a.example/</link>
            <description>d</description>
            <item><title>Rice &amp;amp; &lt;b&gt;fish&lt;/b&gt;</title>
              <link>https://a.example/1?utm_source=rss#top</link>
              <pubDate>Tue, 24 Nov 2026 08:30:00 +0700</pubDate></item>
            <item><title>By guid</title><guid>https://a.example/2</guid></item>
            <item><title>Nowhere</title></item>
            </channel></rss>
            """);

    assertThat(content.items())
        .containsExactly(
            new FeedItem(
                "https://a.example/1", "Rice & fish", Instant.parse("2026-11-24T01:30:00Z")),
            new FeedItem("https://a.example/2", "By guid", null));
    assertThat(content.unusable()).isEqualTo(1);
  }

  @Test
  void readsAtomWithRelativeLinks() throws UnreadableFeedException {
    FeedContent content =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>urn:a</id>
            <updated>2026-11-24T00:00:00Z</updated>
            <entry><title>One</title><id>urn:1</id><link rel="alternate" href="/news/1"/>
            <updated>2026-11-24T03:00:00Z</updated></entry></feed>
            """);

    assertThat(content.items())
        .containsExactly(
            new FeedItem("https://a.example/news/1", "One", Instant.parse("2026-11-24T03:00:00Z")));
  }

  @Test
  void readsRdf() throws UnreadableFeedException {
    FeedContent content =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                     xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://a.example/"><title>A</title><link>https://a.example/</link>
            <description>d</description></channel>
            <item rdf:about="https://a.example/1"><title>一</title><link>https://a.example/1</link>
            <dc:date>2026-11-24T09:00:00+09:00</dc:date></item></rdf:RDF>
            """);

    assertThat(content.items())
        .containsExactly(
            new FeedItem("https://a.example/1", "一", Instant.parse("2026-11-24T00:00:00Z")));
  }

  @Test
  void obeysTheDeclaredCharset() throws UnreadableFeedException {
    String xml =
        "<?xml version='1.0' encoding='windows-1251'?><rss version='2.0'><channel><title>A</title>"
            + "<link>https://a.example/</link><description>d</description>"
            + "<item><title>Ханой</title><link>https://a.example/1</link></item></channel></rss>";

    FeedContent content = reader.read(xml.getBytes(Charset.forName("windows-1251")), null, URL);

    assertThat(content.items()).extracting(FeedItem::title).containsExactly("Ханой");
  }

  @Test
  void skipsDocumentTypesSoThatNoEntityReadsAFile() throws UnreadableFeedException {
    FeedContent content =
        read(
            """
            <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
            <rss version="2.0"><channel><title>&x;</title><link>https://a.example/</link>
            <item><title>&x; of a day</title><link>/1</link></item></channel></rss>
            """);

    assertThat(content.items())
        .containsExactly(new FeedItem("https://a.example/1", "&x; of a day", null));
  }

  @Test
  void saysWhatSomethingElseIs() {
    assertThatThrownBy(() -> read("<html><body>We have moved<br></body></html>"))
        .hasMessage("not a feed: an HTML page");
    assertThatThrownBy(() -> read("<!-- rss --><!doctype html><p>x"))
        .hasMessage("not a feed: an HTML page");
    assertThatThrownBy(() -> read("")).hasMessage("not a feed: nothing in it");
    assertThatThrownBy(() -> read("moved")).hasMessageStartingWith("not a feed: neither");
    assertThatThrownBy(() -> read("<opml version='2.0'/>")).hasMessageContaining("OPML");
    assertThatThrownBy(() -> read("{\"a\": 1}")).hasMessage("not a feed: JSON without items");
    assertThatThrownBy(() -> read("{\"a\": ")).hasMessageStartingWith("not a feed: JSON that");
  }

  @Test
  void prefersTheOriginalLinkAndPermalinksOverWhatIsNone() throws UnreadableFeedException {
    FeedContent content =
        read(
            """
            <rss xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>
            <item><link>https://proxy.example/x</link>
              <feedburner:origLink>https://a.example/o</feedburner:origLink></item>
            <item><link>tag:a,2</link><guid isPermaLink="false">https://a.example/no</guid>
              <guid>https://a.example/g</guid></item>
            <item><guid isPermaLink="false">https://a.example/no</guid></item>
            <item><link></link><guid>urn:1</guid></item>
            </channel></rss>
            """);

    assertThat(content.items())
        .extracting(FeedItem::url)
        .containsExactly("https://a.example/o", "https://a.example/g");
    assertThat(content.unusable()).isEqualTo(2);
  }

  @Test
  void obeysBasesOnEveryLevel() throws UnreadableFeedException {
    FeedContent content =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/x/">
            <entry xml:base="y/"><link href="1"/></entry>
            <entry><link rel="enclosure" href="2.mp3"/><link rel="alternate" href="../2"/></entry>
            <entry><link rel="related" href="https://o.example/"/><id>https://b.example/3</id></entry>
            </feed>
            """);

    assertThat(content.items())
        .extracting(FeedItem::url)
        .containsExactly("https://b.example/x/y/1", "https://b.example/2", "https://b.example/3");
  }

  @Test
  void takesEveryAddressOnce() throws UnreadableFeedException {
    String item = "<item><title>%s</title><link>https://a.example/1</link></item>";

    FeedContent content =
        read("<rss><channel>" + item.formatted("a") + item.formatted("b") + "</channel></rss>");

    assertThat(content.items()).extracting(FeedItem::title).containsExactly("a");
  }

  @Test
  void readsWhatStrictReadersRefuse() throws UnreadableFeedException {
    FeedContent content =
        read(
            "\n<br/><b>Warning</b>: x in line 3<?xml version=\"1.0\"?>\n<rss version=2.0><channel>"
                + "<title>A & B</title><item><title>AT&T \u0001\u0000 &eacute;</title>"
                + "<link>https://a.example/?a=1&b=2</link><media:thumbnail url='x'/>"
                + "<pubDate>24 Nov 2026 08:30</pubDate></item>"
                + "<item><title>open <link>https://a.example/2</link></item></channel></rss>");

    assertThat(content.items()).extracting(FeedItem::url).contains("https://a.example/?a=1&b=2");
    assertThat(content.items().get(0).title()).isEqualTo("AT&T é");
    assertThat(content.items().get(0).publishedAt()).isEqualTo("2026-11-24T08:30:00Z");
    assertThat(content.about().title()).isEqualTo("A & B");
  }

  @Test
  void leavesOutWhatTheEndOfTheDocumentHasCutOff() throws UnreadableFeedException {
    FeedContent content =
        read(
            "<rss><channel><item><link>https://a.example/1</link></item>"
                + "<item><link>https://a.example/news/2");

    assertThat(content.items()).extracting(FeedItem::url).containsExactly("https://a.example/1");
  }

  @Test
  void readsJsonFeeds() throws UnreadableFeedException {
    FeedContent content =
        read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "A", "language": "vi",
             "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
             "items": [
               {"id": "1", "url": "/1", "title": "One", "date_published": "2026-11-24T01:30:00Z"},
               {"id": "https://a.example/2", "content_text": "x"},
               {"id": 3, "url": 5}]}
            """);

    assertThat(content.format()).isEqualTo(ListFormat.JSON_FEED);
    assertThat(content.items())
        .containsExactly(
            new FeedItem("https://a.example/1", "One", Instant.parse("2026-11-24T01:30:00Z")),
            new FeedItem("https://a.example/2", null, null));
    assertThat(content.about().hub()).isEqualTo("https://hub.example/");
    assertThat(content.unusable()).isEqualTo(1);
  }

  @Test
  void readsHintsHubAndLanguage() throws UnreadableFeedException {
    FeedContent.About about =
        read("""
            <rss xmlns:atom="http://www.w3.org/2005/Atom"
                 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>A</title>
            <language>vi</language><ttl>15</ttl><sy:updatePeriod>hourly</sy:updatePeriod>
            <sy:updateFrequency>2</sy:updateFrequency><skipHours><hour>3</hour><hour>24</hour></skipHours>
            <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://a.example/f"/>
            <item><link>/1</link></item></channel></rss>
            """)
            .about();

    assertThat(about.language()).isEqualTo("vi");
    assertThat(about.hub()).isEqualTo("https://hub.example/");
    assertThat(about.self()).isEqualTo("https://a.example/f");
    assertThat(about.hints().interval()).isEqualTo(java.time.Duration.ofMinutes(30));
    assertThat(about.hints().skipHours()).containsExactlyInAnyOrder(0, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 24 Nov 2026 08:30:00 +0700|2026-11-24T01:30:00Z",
        "Tue, 24 Nov 2026 08:30:00 GMT|2026-11-24T08:30:00Z",
        "Tue, 24 Nov 2026 08:30:00 EST|2026-11-24T13:30:00Z",
        "24 Nov 2026 08:30|2026-11-24T08:30:00Z",
        "Tue, 24 Nov 2026 08:30:00 +07:00|2026-11-24T01:30:00Z",
        "2026-11-24 08:30:00|2026-11-24T08:30:00Z",
        "2026-11-24T08:30:00.123456+0700|2026-11-24T01:30:00Z",
        "1795509000|2026-11-24T08:30:00Z",
        "вт, 24 ноя 2026 08:30:00 +0300|2026-11-24T05:30:00Z",
        "Tue Nov 24 2026 08:30:00 GMT+0700|2026-11-24T01:30:00Z",
        "2026年11月24日 08:30|2026-11-24T08:30:00Z",
        "Tue, 31 Feb 2026 08:30:00 GMT|",
        "yesterday|",
        "24 Nov 2027 08:30|"
      })
  void readsDatesOfManyKinds(String raw, String expected) throws UnreadableFeedException {
    Instant date =
        read("<rss><channel><item><link>/1</link><pubDate>"
                + raw
                + "</pubDate></item></channel></rss>")
            .items()
            .get(0)
            .publishedAt();

    assertThat(date).isEqualTo(expected == null ? null : Instant.parse(expected));
  }

  @Test
  void believesTheBytesMoreThanADeclarationThatLies() throws UnreadableFeedException {
    String xml =
        "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><item><title>Hà Nội</title>"
            + "<link>/1</link></item></channel></rss>";

    assertThat(
            reader
                .read(xml.getBytes(StandardCharsets.UTF_8), "text/xml; charset=us-ascii", URL)
                .items())
        .extracting(FeedItem::title)
        .containsExactly("Hà Nội");
    assertThat(reader.read(xml.getBytes(StandardCharsets.UTF_16LE), null, URL).items())
        .extracting(FeedItem::title)
        .containsExactly("Hà Nội");
  }

  /** Each of them cost the JDK's stream a call within a call, until the stack was full. */
  @Test
  void namesAFeedOfNothingButEmptyGzipMembers() throws IOException {
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    new GZIPOutputStream(empty).close();
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    for (int i = 0; i < 100_000; i++) {
      many.writeBytes(empty.toByteArray());
    }

    assertThatThrownBy(() -> reader.read(many.toByteArray(), "application/gzip", URL))
        .isInstanceOf(UnreadableFeedException.class)
        .hasMessageContaining("more than 1000 members");
  }
}
