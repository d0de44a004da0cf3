package org.minhchung.local.sampleweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minhchung.analyze.claim.Catalogue;
import org.minhchung.events.Claim;
import org.minhchung.events.Source;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.extract.Extractor;
import org.minhchung.ingest.health.Canary;

class SampleWebTest {
  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
  private static final SampleWebContent CONTENT = SampleWebContent.shipped();

  private SampleWeb web;

  @AfterEach
  void close() {
    if (web != null) {
      web.close();
    }
  }

  @Test
  void hasOutletsOfManyCountriesAndLanguages() {
    assertThat(CONTENT.outlets()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(distinct(Outlet::country)).hasSizeGreaterThanOrEqualTo(9);
    assertThat(distinct(Outlet::language))
        .contains("en", "id", "vi", "fr", "zh", "ru", "th", "ko", "es");
    assertThat(articles()).hasSizeGreaterThanOrEqualTo(70);
  }

  @Test
  void everyRepeatedClaimIsInTheCatalogueAndRefutedSomewhere() {
    Set<String> known = Catalogue.shipped().stream().map(Claim::id).collect(Collectors.toSet());
    List<SampleArticle> asserting = articles().stream().filter(a -> a.expect().flagged()).toList();
    assertThat(asserting).hasSizeGreaterThanOrEqualTo(15);
    for (SampleArticle article : asserting) {
      assertThat(known).as(article.slug()).contains(article.expect().claim());
      assertThat(article.body()).as(article.slug()).contains(article.expect().sentence());
    }
    assertThat(articles().stream().map(a -> a.expect().role()))
        .contains("debunks", "reports", "criticism", "opinion", "satire", "other");
  }

  @Test
  void everyOutletSaysThatItIsFictionalOnEveryPage() throws IOException {
    web = at(Duration.ofHours(1));
    for (Map.Entry<String, SampleArticle> entry : web.articles().entrySet()) {
      String page = get(entry.getKey());
      Outlet outlet = CONTENT.outlets().get(URI.create(entry.getKey()).getHost().split("\\.")[0]);
      assertThat(page).contains(escaped(outlet.notice()));
    }
  }

  @Test
  void everyAnnouncedPageIsThere() throws IOException {
    web = at(Duration.ofHours(1));
    for (Source source : web.sources()) {
      String address =
          Stream.concat(source.feeds().stream(), source.sitemaps().stream()).findFirst().get();
      String announcement = get(address);
      web.articles().keySet().stream()
          .filter(url -> url.startsWith(source.homepage()))
          .forEach(url -> assertThat(announcement).contains(url));
    }
  }

  @Test
  void newArticlesAppearLater() {
    web = at(Duration.ZERO);
    long early = announced();
    web.close();
    web = at(Duration.ofMinutes(10));
    assertThat(announced()).isGreaterThan(early + 10);
  }

  @Test
  void oneArticleIsCorrected() throws IOException {
    SampleArticle article =
        articles().stream().filter(a -> a.correction() != null).findFirst().get();
    web = at(article.at().plusSeconds(1));
    assertThat(get(address(article))).contains(escaped(article.title()));
    web.close();
    web = at(Duration.ofHours(1));
    assertThat(get(address(article))).contains(escaped(article.correction().title()));
  }

  @Test
  void oneKnownPageIsRedesignedSoThatOnlyAScriptShowsItsText() throws IOException {
    web = at(Duration.ofMinutes(2));
    Canary known = known("Sunday boat");
    String phrase = "nine passengers and a dog";
    assertThat(get(known.url())).containsPattern("<p>[^<]*" + phrase);
    web.close();
    web = at(Duration.ofMinutes(4));
    assertThat(get(known("Sunday boat").url())).doesNotContainPattern("<p>[^<]*" + phrase);
    assertThat(known.missingIn(read(known("Sunday boat")))).isNotEmpty();
  }

  @Test
  void everyOutletHasAKnownPageThatIsReadRightly() throws IOException {
    web = at(Duration.ofMinutes(2));
    assertThat(web.canaries().stream().map(Canary::source).distinct())
        .hasSameSizeAs(CONTENT.outlets().keySet());
    for (Canary canary : web.canaries()) {
      assertThat(canary.missingIn(read(canary))).as(canary.url()).isEmpty();
    }
  }

  private static Extraction read(Canary canary) throws IOException {
    return new Extractor(Clock.fixed(START.plus(Duration.ofHours(1)), ZoneOffset.UTC))
        .extract(get(canary.url()), canary.url());
  }

  private Canary known(String words) {
    return web.canaries().stream()
        .filter(c -> c.expect().text().toString().contains(words))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void robotsForbidTheMembersPages() throws IOException {
    web = at(Duration.ZERO);
    assertThat(get(web.sources().get(0).homepage() + "robots.txt")).contains("Disallow: /members/");
  }

  private SampleWeb at(Duration elapsed) {
    return SampleWeb.start(0, START, Clock.fixed(START.plus(elapsed), ZoneOffset.UTC));
  }

  private String address(SampleArticle article) {
    return web.articles().entrySet().stream()
        .filter(e -> e.getValue().slug().equals(article.slug()))
        .map(Map.Entry::getKey)
        .findFirst()
        .get();
  }

  private long announced() {
    return web.sources().stream()
        .flatMap(s -> Stream.concat(s.feeds().stream(), s.sitemaps().stream()))
        .mapToLong(this::entries)
        .sum();
  }

  private long entries(String address) {
    try {
      return get(address).split("<item>|<entry>|<url>", -1).length - 1L;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> distinct(java.util.function.Function<Outlet, String> field) {
    return CONTENT.outlets().values().stream().map(field).collect(Collectors.toSet());
  }

  private static List<SampleArticle> articles() {
    return CONTENT.articles().values().stream().flatMap(List::stream).toList();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Gets a page by its host name without asking DNS, which need not know {@code *.localhost}. */
  private static String get(String address) throws IOException {
    URI uri = URI.create(address);
    System.setProperty("sun.net.http.allowRestrictedHeaders", "true");
    URI loopback =
        URI.create(
            "http://127.0.0.1:" + uri.getPort() + address.substring(address.indexOf('/', 8)));
    HttpURLConnection connection = (HttpURLConnection) loopback.toURL().openConnection();
    connection.setRequestProperty("Host", uri.getHost() + ":" + uri.getPort());
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
