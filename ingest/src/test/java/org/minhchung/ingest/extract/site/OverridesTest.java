package org.minhchung.ingest.extract.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.events.Article.Genre;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.extract.Extractor;

class OverridesTest {
  private static final String RULES =
      """
      sites:
        paper.example:
          body: div.story
          title: h2.head
          date: span.when
          dateFormat: d|M|yyyy HH:mm
          zone: Asia/Ho_Chi_Minh
          remove: [div.promo]
          genres: {/y-kien/: opinion, /y-kien/tin/: news}
      """;
  private static final String LINE =
      "The harbour board met on Monday to discuss the new quay again. ";
  private static final String PAGE =
      "<title>Something else entirely</title><div class=other><p>"
          + LINE.repeat(20)
          + "</div><div class=story><h2 class=head>Quay delayed</h2><span class=when>5|3|2024 14:30"
          + "</span><p>The chair of the board spoke about the tide, and nobody disagreed with her."
          + "</p><div class=promo><p>Buy our excellent boots, which last for many a year.</p></div>"
          + "<p>She will speak again in spring, once the survey of the tide is complete.</p></div>";

  @TempDir private Path directory;

  private Overrides load(String yaml) {
    try {
      return Overrides.load(Files.writeString(directory.resolve("rules.yaml"), yaml));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Extraction extract(String url) {
    return new Extractor(new ManualClock("2026-11-24T12:00:00Z"), load(RULES)).extract(PAGE, url);
  }

  @Test
  void correctOneSite() {
    Extraction e = extract("https://www.paper.example/y-kien/quay");

    assertThat(e.title()).isEqualTo("Quay delayed");
    assertThat(e.text())
        .startsWith("The chair of the board")
        .endsWith("is complete.")
        .doesNotContain("boots", "harbour board met");
    assertThat(e.publishedAt()).isEqualTo("2024-03-05T07:30:00Z");
    assertThat(e.publishedZone()).isEqualTo("+07:00");
    assertThat(e.genre()).isEqualTo(Genre.OPINION);
    assertThat(extract("https://paper.example/y-kien/tin/quay").genre()).isEqualTo(Genre.NEWS);
  }

  @Test
  void leaveEveryOtherSiteAlone() {
    for (String url :
        new String[] {"https://newspaper.example/a", "https://example/a", "file:///x"}) {
      Extraction e = extract(url);
      assertThat(e.title()).isEqualTo("Something else entirely");
      assertThat(e.text()).contains("harbour board met");
    }
  }

  @Test
  void leaveToTheOrdinaryWaysWhatTheyDoNotFind() {
    Extraction e =
        new Extractor(new ManualClock("2026-11-24T12:00:00Z"), load(RULES))
            .extract("<title>Quay</title><article><p>" + LINE.repeat(5), "https://paper.example/a");

    assertThat(e.title()).isEqualTo("Quay");
    assertThat(e.text()).startsWith("The harbour board");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "site: {} ~ unknown key 'site'",
        "sites: [a] ~ 'sites' must map hosts",
        "sites: {a.example: x} ~ site a.example: rules must be a map",
        "sites: {a.example: {boddy: p}} ~ site a.example: key 'boddy' is unknown; known are [body,",
        "sites: {a.example: {body: 'p['}} ~ site a.example: key 'body' has 'p[', which is not a CSS",
        "sites: {a.example: {remove: ['>>>!']}} ~ site a.example: key 'remove' has '>>>!'",
        "sites: {a.example: {zone: Mars/Base}} ~ key 'zone' has 'Mars/Base'",
        "sites: {a.example: {date: p, dateFormat: bbq}} ~ key 'dateFormat' has 'bbq'",
        "sites: {a.example: {dateFormat: yyyy}} ~ key 'dateFormat' needs the key 'date'",
        "sites: {a.example: {genres: {/x/: rumour}}} ~ key 'genres' has the unknown genre 'rumour'",
        "sites: {a.example: {genres: {x: news}}} ~ key 'genres' has the path 'x'",
        "sites: {a.example: {title: 5}} ~ key 'title' must be a text, but is 5",
        "sites: {'https://a.example/': {title: p}} ~ 'https://a.example/' is not a host name",
        "sites: {a.example: {title: p}, a.example: {title: p}} ~ cannot be read as YAML",
        "sites: { ~ cannot be read as YAML",
        "[a.example] ~ expected a map with the key 'sites'",
        "just words ~ expected a map with the key 'sites'",
        "sites: {com: {title: p}} ~ 'com' is no host of one site",
        "sites: {a.example: {title: p}, A.example: {title: p}} ~ 'A.example' is there twice",
        "sites: {a.example: {genres: {/x/: rumour}}} ~ known are [news, opinion",
        "sites: {a.example: {date: p, dateFormat: dd/mm/yyyy}} ~ months are MM",
      })
  void sayExactlyWhatIsWrong(String yaml, String message) {
    assertThatThrownBy(() -> load(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rules.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void nameAFileThatIsNotThere() {
    assertThatThrownBy(() -> Overrides.load(directory.resolve("none.yaml")))
        .hasMessageContaining("none.yaml");
  }

  @Test
  void areShippedWithoutAnyRule() {
    assertThat(Overrides.shipped().forUrl("https://a.example/")).isEqualTo(SiteRules.NONE);
    assertThat(load("").forUrl("https://a.example/")).isEqualTo(SiteRules.NONE);
  }

  private Extraction extract(String rules, String html) {
    return new Extractor(new ManualClock("2026-11-24T12:00:00Z"), load(rules))
        .extract(html, "https://a.example/quay");
  }

  @Test
  void winOverTheTextThatIsStatedForMachinesAndTakeEveryPart() {
    String html =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + LINE.repeat(30)
            + "\"}</script><p class=s>The chair of the board spoke about the tide, and nobody"
            + " disagreed with her.</p><p>Boots</p><p class=s>She will speak again in spring, once"
            + " the survey of the tide is complete.</p>";

    assertThat(extract("sites: {a.example: {body: p.s}}", html).text())
        .contains("The chair", "She will")
        .doesNotContain("harbour board met");
  }

  @ParameterizedTest
  @CsvSource({
    "23/11/2569, dd/MM/yyyy, 2026-11-23T00:00:00Z", "23/11/2031, dd/MM/yyyy, ",
    "23/11/0026, dd/MM/yyyy, ", "23 noviembre 2026, d MMMM yyyy, 2026-11-23T00:00:00Z",
  })
  void checkDatesAsAnyOthers(String text, String format, String expected) {
    String rules = "sites: {a.example: {date: b, dateFormat: '" + format + "'}}";
    Extraction e = extract(rules, "<html lang=es><h1>Quay</h1><b>" + text + "</b>");
    assertThat(e.publishedAt())
        .isEqualTo(expected == null ? null : java.time.Instant.parse(expected));
  }

  @Test
  void knowHostsInAnyScript() {
    Overrides overrides = load("sites: {bến.example: {title: p}}");
    assertThat(overrides.forUrl("https://" + java.net.IDN.toASCII("bến.example") + "/a"))
        .isNotEqualTo(SiteRules.NONE);
  }
}
