package org.minhchung.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.minhchung.ingest.extract.metadata.Metadata;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.site.SiteRules;

class DatesTest {
  private static final String URL = "https://www.post.example/world/quay-1";
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private static Dates dates(String html, String url) {
    PageView page = PageView.of(Jsoup.parse(html, url), url);
    return Metadata.of(page, SiteRules.NONE, NOW).dates();
  }

  private static Dates dates(String html) {
    return dates(html, URL);
  }

  private static String ld(String fields) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
  }

  private static String meta(String property, String content) {
    return "<meta property='" + property + "' content='" + content + "'>";
  }

  @Test
  void neverBelievesADateInTheFuture() {
    String html =
        ld("\"datePublished\":\"2027-01-01\"") + meta("article:published_time", "2026-11-20");

    assertThat(dates(html).published()).isEqualTo("2026-11-20T00:00:00Z");
    assertThat(dates("<time datetime='2026-11-24T18:00:00'>").published()).isEqualTo(NOW);
    assertThat(dates(ld("\"datePublished\":\"2031-01-01T00:00Z\"")).published()).isNull();
  }

  @Test
  void keepsTheZoneThatThePageStates() {
    Dates dates = dates(ld("\"datePublished\":\"2026-11-24T09:30:00+07:00\""));

    assertThat(dates.published()).isEqualTo("2026-11-24T02:30:00Z");
    assertThat(dates.publishedZone()).isEqualTo(ZoneOffset.ofHours(7));
    assertThat(dates.zoneAssumed()).isFalse();
  }

  @Test
  void takesTheZoneFromAnotherDateOfThePage() {
    Dates dates =
        dates(
            ld("\"dateModified\":\"2026-11-24T09:30:00+07:00\"")
                + meta("article:published_time", "2026-11-24 08:30"));

    assertThat(dates.published()).isEqualTo("2026-11-24T01:30:00Z");
    assertThat(dates.publishedZone()).isEqualTo(ZoneOffset.ofHours(7));
    assertThat(dates.zoneAssumed()).isFalse();
  }

  @Test
  void saysSoWhereNoZoneIsKnown() {
    Dates dates = dates(meta("article:published_time", "2026-11-24 08:30"));

    assertThat(dates.published()).isEqualTo("2026-11-24T08:30:00Z");
    assertThat(dates.publishedZone()).isNull();
    assertThat(dates.zoneAssumed()).isTrue();
  }

  @Test
  void readsTheZoneOffAClockThatShowsTheSameMoment() {
    Dates dates =
        dates(
            ld("\"datePublished\":\"2026-11-23T01:48:19Z\"")
                + "<article><h1>Quay</h1><time datetime='2026-11-22 20:48:19'>Nov 22</time>");

    assertThat(dates.published()).isEqualTo("2026-11-23T01:48:19Z");
    assertThat(dates.publishedZone()).isEqualTo(ZoneOffset.ofHours(-5));
  }

  @Test
  void believesTwoPlacesThatAgreeMoreThanOneWhoseOffsetIsWrong() {
    Dates dates =
        dates(
            ld("\"datePublished\":\"2026-11-21T21:05:52-05:00\"")
                + meta("article:published_time", "2026-11-21T21:05:52+00:00")
                + "<article><h1>Quay</h1><time datetime='2026-11-21T16:05:52-05:00'>21</time>");

    assertThat(dates.published()).isEqualTo("2026-11-21T21:05:52Z");
    assertThat(dates.publishedZone()).isEqualTo(ZoneOffset.ofHours(-5));
  }

  @Test
  void doesNotTakeTheDateOfAnotherArticle() {
    String html =
        "<title>Quay delayed again</title>"
            + "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":"
            + "\"Unrelated tide tables\",\"url\":\"https://www.post.example/x/tide\","
            + "\"datePublished\":\"2026-11-20\"},{\"@type\":\"NewsArticle\",\"headline\":"
            + "\"Quay delayed again\",\"datePublished\":\"2026-11-22\"}]</script>";

    assertThat(dates(html).published()).isEqualTo("2026-11-22T00:00:00Z");
  }

  @Test
  void takesNeitherCommentsNorVideosForTheArticle() {
    String html =
        "<div itemscope itemtype='https://schema.org/Comment'>"
            + "<time itemprop='datePublished' datetime='2026-11-23'></time></div>"
            + "<div itemscope itemtype='https://schema.org/NewsArticle'>"
            + "<meta itemprop='datePublished' content='2026-11-21'>"
            + "<div itemprop='video' itemscope itemtype='https://schema.org/VideoObject'>"
            + "<meta itemprop='uploadDate' content='2026-11-01'></div></div>";

    assertThat(dates(html).published()).isEqualTo("2026-11-21T00:00:00Z");
  }

  @Test
  void doesNotTakeAChangeForThePublication() {
    String changed = ld("\"dateModified\":\"2026-11-24T10:00:00Z\"");
    String time = "<article><h1>Quay</h1><time datetime='2026-11-23'>Updated Nov 23</time>";

    assertThat(dates(changed).published()).isNull();
    assertThat(dates(changed).modified()).isEqualTo("2026-11-24T10:00:00Z");
    assertThat(dates(time).published()).isNull();
    assertThat(dates(time).modified()).isEqualTo("2026-11-23T00:00:00Z");
  }

  @Test
  void dropsAChangeBeforeThePublication() {
    Dates dates =
        dates(ld("\"datePublished\":\"2026-11-20T10:00Z\",\"dateModified\":\"2026-11-19T10:00Z\""));

    assertThat(dates.modified()).isNull();
  }

  @Test
  void takesTheDateFromTheAddressAtLast() {
    assertThat(dates("", "https://a.example/2026/11/23/quay").published())
        .isEqualTo("2026-11-23T00:00:00Z");
    assertThat(dates("", "https://a.example/2026/nov/23/quay").published())
        .isEqualTo("2026-11-23T00:00:00Z");
    assertThat(dates("", "https://a.example/quay").published()).isNull();
  }

  @Test
  void seesTheDateNearTheHeadlineWhereNothingIsMarked() {
    String html =
        "<html lang=vi><div>Hà Nội, 01/01/2020</div><div><h1>Bến cảng lại bị hoãn</h1>"
            + "<span>Thứ hai, 23/11/2026, 14:30 (GMT+7)</span><p>Bài viết</p>";

    assertThat(dates(html).published()).isEqualTo("2026-11-23T07:30:00Z");
    assertThat(dates("<h1>Quay</h1><span>3 hours ago</span>").published()).isNull();
  }

  @Test
  void takesNoTimeOutOfAListOfStories() {
    String item = "<div><time datetime='2026-11-%02d'>x</time></div>";
    StringBuilder html = new StringBuilder("<div>");
    for (int i = 10; i < 16; i++) {
      html.append(item.formatted(i));
    }
    assertThat(dates(html + "</div><h1>Quay delayed</h1>").published()).isNull();
  }
}
