package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
  private static final String URL = "https://a.example/feeds/all.xml";

  private final FeedReader reader = new FeedReader();

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
  void refusesDocumentTypesSoThatNoEntityReadsAFile() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                    <rss version="2.0"><channel><title>&x;</title><link>https://a.example/</link>
                    <description>d</description></channel></rss>
                    """))
        .isInstanceOf(UnreadableFeedException.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void saysThatAPageIsNotAFeed() {
    assertThatThrownBy(() -> read("<html><body>We have moved<br></body></html>"))
        .isInstanceOf(UnreadableFeedException.class)
        .hasMessageStartingWith("not a feed: ");
    assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableFeedException.class);
  }
}
