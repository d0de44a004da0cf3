package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapListTest {
  private static final String URL = "https://a.example/sitemap.xml";
  private static final String NEWS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
              xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc>https://a.example/1?utm_medium=x</loc><news:news><news:publication>
        <news:name>A</news:name><news:language>en</news:language></news:publication>
        <news:publication_date>2026-11-24T08:00:00+07:00</news:publication_date>
        <news:title>Rice</news:title></news:news>
        <image:image><image:loc>https://a.example/x.jpg</image:loc></image:image></url>
      <url><loc>https://a.example/2</loc><lastmod>2026-11-20T00:00:00Z</lastmod></url>
      <url><loc>https://a.example/3</loc></url>
      <url><lastmod>2026-11-20</lastmod></url>
      </urlset>
      """;

  private final FeedReader reader =
      new FeedReader(100_000, Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));

  private FeedContent read(String xml) throws UnreadableFeedException {
    return reader.read(xml.getBytes(StandardCharsets.UTF_8), "text/xml", URL);
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
    FeedContent content = read(NEWS);

    assertThat(content.format()).isEqualTo(ListFormat.NEWS_SITEMAP);
    assertThat(content.about().title()).isEqualTo("A");
    assertThat(content.items())
        .containsExactly(
            new FeedItem("https://a.example/1", "Rice", Instant.parse("2026-11-24T01:00:00Z")),
            new FeedItem("https://a.example/2", null, Instant.parse("2026-11-20T00:00:00Z")),
            new FeedItem("https://a.example/3", null, null));
    assertThat(content.unusable()).isEqualTo(1);
  }

  @Test
  void readsCompressedSitemaps() throws UnreadableFeedException, IOException {
    byte[] body = packed(NEWS.getBytes(StandardCharsets.UTF_8));

    assertThat(reader.read(body, "application/gzip", URL + ".gz").items()).hasSize(3);
  }

  @Test
  void refusesSitemapsThatSwellWhenUnpacked() throws IOException {
    byte[] bomb = packed(new byte[2_000_000]);

    assertThatThrownBy(() -> reader.read(bomb, null, URL))
        .hasMessageContaining("larger than 100000 bytes when unpacked");
  }

  @Test
  void listsTheSitemapsOfAnIndexNewestFirst() throws UnreadableFeedException {
    FeedContent content =
        read(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://a.example/old.xml</loc><lastmod>2026-01-01</lastmod></sitemap>
            <sitemap><loc>https://a.example/undated.xml</loc></sitemap>
            <sitemap><loc>https://a.example/new.xml</loc><lastmod>2026-11-24</lastmod></sitemap>
            </sitemapindex>
            """);

    assertThat(content.sitemaps())
        .extracting(FeedItem::url)
        .containsExactly(
            "https://a.example/new.xml",
            "https://a.example/old.xml",
            "https://a.example/undated.xml");
    assertThat(content.items()).isEmpty();
  }

  @Test
  void readsListsOfAddresses() throws UnreadableFeedException {
    FeedContent content = read("https://a.example/1\n\nhttps://a.example/2\r\nno address\n");

    assertThat(content.format()).isEqualTo(ListFormat.URL_LIST);
    assertThat(content.items())
        .extracting(FeedItem::url)
        .containsExactly("https://a.example/1", "https://a.example/2");
    assertThat(content.unusable()).isEqualTo(1);
  }

  @Test
  void readsAFullSitemap() throws UnreadableFeedException {
    StringBuilder xml = new StringBuilder("<urlset>");
    for (int i = 0; i < 50_000; i++) {
      xml.append("<url><loc>https://a.example/" + i + "</loc></url>\n");
    }
    FeedReader roomy = new FeedReader(10_000_000, Clock.systemUTC());

    byte[] body = xml.append("</urlset>").toString().getBytes(StandardCharsets.UTF_8);

    FeedContent content = roomy.read(body, null, URL);

    assertThat(content.items()).hasSize(50_000);
  }
}
