package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapReaderTest {
  private static final String URL = "https://a.example/sitemap.xml";
  private static final String NEWS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://a.example/1?utm_medium=x</loc><news:news><news:publication>
        <news:name>A</news:name><news:language>en</news:language></news:publication>
        <news:publication_date>2026-11-24T08:00:00+07:00</news:publication_date>
        <news:title>Rice</news:title></news:news></url>
      <url><loc>https://a.example/2</loc><lastmod>2026-11-20T00:00:00Z</lastmod></url>
      <url><loc>https://a.example/3</loc></url>
      </urlset>
      """;

  private final SitemapReader reader = new SitemapReader(100_000);

  private FeedContent read(String xml) throws UnreadableFeedException {
    return reader.read(xml.getBytes(StandardCharsets.UTF_8), URL);
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  @Test
  void readsNewsAndPlainEntries() throws UnreadableFeedException {
    assertThat(read(NEWS).items())
        .containsExactly(
            new FeedItem("https://a.example/1", "Rice", Instant.parse("2026-11-24T01:00:00Z")),
            new FeedItem("https://a.example/2", null, Instant.parse("2026-11-20T00:00:00Z")),
            new FeedItem("https://a.example/3", null, null));
  }

  @Test
  void readsCompressedSitemaps() throws UnreadableFeedException, IOException {
    byte[] body = packed(NEWS.getBytes(StandardCharsets.UTF_8));

    assertThat(reader.read(body, URL + ".gz").items()).hasSize(3);
  }

  @Test
  void refusesSitemapsThatSwellWhenUnpacked() throws IOException {
    byte[] bomb = packed(new byte[2_000_000]);

    assertThatThrownBy(() -> reader.read(bomb, URL))
        .hasMessageContaining("larger than 100000 bytes when unpacked");
  }

  @Test
  void listsTheSitemapsOfAnIndexNewestFirst() throws UnreadableFeedException {
    FeedContent content =
        read(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://a.example/old.xml</loc><lastmod>2026-01-01</lastmod></sitemap>
            <sitemap><loc>https://a.example/new.xml</loc><lastmod>2026-11-24</lastmod></sitemap>
            </sitemapindex>
            """);

    assertThat(content.sitemaps())
        .containsExactly("https://a.example/new.xml", "https://a.example/old.xml");
    assertThat(content.items()).isEmpty();
  }

  @Test
  void readsNoFileThroughAnEntity() {
    String xml =
        "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
            + "<url><loc>https://a.example/&x;</loc></url></urlset>";

    assertThatThrownBy(() -> read(xml)).isInstanceOf(UnreadableFeedException.class);
  }

  @Test
  void saysThatAPageIsNotASitemap() {
    assertThatThrownBy(() -> read("<html><body>moved</body></html>"))
        .isInstanceOf(UnreadableFeedException.class)
        .hasMessageStartingWith("not a sitemap");
    assertThatThrownBy(() -> read("moved")).isInstanceOf(UnreadableFeedException.class);
  }
}
