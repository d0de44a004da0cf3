package org.minhchung.ingest.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.ingest.extract.metadata.Metadata;
import org.minhchung.ingest.extract.page.PageView;
import org.minhchung.ingest.extract.site.SiteRules;

/** Dates that are of something else than the article, and which of two dates is which. */
class DoubtfulDatesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private static Dates dates(String html, String url) {
    return Metadata.of(PageView.of(Jsoup.parse(html, url), url), SiteRules.NONE, NOW).dates();
  }

  private static Dates dates(String html) {
    return dates(html, "https://www.post.example/world/quay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Quay</h1><p>3 hours ago</p><p>The deed was signed on 5 May 2014 in the harbour.</p>",
        "<h1>Quay</h1><p>The deed was signed on <b>5 May 2014</b> in the harbour town.</p>",
        "<h1>Quay</h1><p>Yesterday</p><div><span>12 March 2025</span></div>",
        "<h1>Feast of 30 April 2025 held</h1><p>Text</p>",
        "<h1>Quay</h1><aside><p>12 March 2025</p></aside>",
        "<h1>Quay</h1><blockquote class='twitter-tweet'><a>May 5, 2014</a></blockquote>",
        "<h1>Quay</h1><div class='comment'><time datetime='2026-11-20'>20</time></div>",
        "<h1>Quay</h1><footer>12 March 2025</footer>",
      })
  void refusesWhatIsNotTheArticlesOwn(String body) {
    assertThat(dates("<html lang=en><body>" + body).published()).isNull();
  }

  @Test
  void readsAShortLineWithAByline() {
    assertThat(dates("<h1>Quay</h1><p>By Ana Example | 12 March 2025</p>").published())
        .isEqualTo("2025-03-12T00:00:00Z");
  }

  @Test
  void goesByTheWordsBeforeATimeElement() {
    Dates changed = dates("<h1>Quay</h1><p>Last updated: <time datetime='2026-11-20'>20</time>");
    Dates both =
        dates(
            "<h1>Quay</h1><p>Published <time datetime='2026-11-19'>19</time>"
                + " Updated <time datetime='2026-11-20'>20</time>");

    assertThat(changed.published()).isNull();
    assertThat(changed.modified()).isEqualTo("2026-11-20T00:00:00Z");
    assertThat(both.published()).isEqualTo("2026-11-19T00:00:00Z");
    assertThat(both.modified()).isEqualTo("2026-11-20T00:00:00Z");
  }

  @Test
  void refusesAFutureMomentWhoseZoneIsStated() {
    String sure = "<meta property='article:published_time' content='2026-11-24T20:00Z'>";
    assertThat(dates(sure).published()).isNull();
  }

  @Test
  void lendsNoSummerTimeToAWinterDate() {
    Dates dates =
        dates(
            "<meta property='article:published_time' content='2026-01-10 08:30'>"
                + "<meta property='article:modified_time' content='2026-07-10T08:30:00+02:00'>");

    assertThat(dates.publishedZone()).isNull();
    assertThat(dates.zoneAssumed()).isTrue();
  }

  @Test
  void readsABuddhistYearInAnAddress() {
    assertThat(dates("", "https://a.example/2569/11/23/quay").published())
        .isEqualTo("2026-11-23T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ja; 2026年11月24日 午前12時30分; 2026-11-24T00:30:00Z",
        "ko; 2026년 11월 24일 오전 12:30; 2026-11-24T00:30:00Z",
        "vi; 24/11/2026 12:30 SA; 2026-11-24T00:30:00Z",
        "ar; 24/11/2026 12:30 ص; 2026-11-24T00:30:00Z",
        "ar; 14/06/1448 - 24/11/2026; 2026-11-24T00:00:00Z",
        "en; 24 November 2026 18.30 GMT; 2026-11-24T18:30:00Z",
        "en; 24 November 2026 10.30pm; 2026-11-24T22:30:00Z",
        "id; 24 November 2026 pukul 10.30; 2026-11-24T10:30:00Z",
        "sv; 24 november 2026 kl 10.30; 2026-11-24T10:30:00Z",
      })
  void readsTheHour(String language, String text, Instant expected) {
    PageDate date = DateText.read(text, DateLocale.of(language, "https://a.example/"));
    assertThat(date).as(text).isNotNull();
    assertThat(date.instant()).isEqualTo(expected);
  }
}
