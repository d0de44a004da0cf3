package org.minhchung.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9309 line by line. */
class RobotsParserTest {
  private static final String SECRET = "/secret/a";

  private static RobotsRules read(String file) {
    return RobotsParser.read(file.getBytes(UTF_8), "Minhchung");
  }

  private static boolean allows(String file, String path) {
    return read(file).allows(path);
  }

  // 2.1 and 2.2: records, groups

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User-agent: minhchung\nDisallow: /secret/",
        "USER-AGENT: MINHCHUNG\nDISALLOW: /secret/",
        "user-agent:Minhchung\ndisallow:/secret/",
        "  User-agent \t:\t Minhchung \t\n \tDisallow \t: /secret/ \t",
        "User-agent: minhchung # us\nDisallow: /secret/ # all of it",
        "#User-agent: minhchung\n#\nUser-agent: minhchung\n\n#\nDisallow: /secret/",
        "User-agent: minhchung\r\nDisallow: /secret/\r\n",
        "User-agent: minhchung\rDisallow: /secret/\r",
        "User-agent: minhchung\n\n\nDisallow: /secret/",
        "\uFEFFUser-agent: minhchung\nDisallow: /secret/",
        "User-agent: Minhchung/0.1\nDisallow: /secret/",
        "User-agent: minhchung other\nDisallow: /secret/",
        "useragent: minhchung\nDissallow: /secret/",
        "User-agent: other\nUser-agent: minhchung\nUser-agent: another\nDisallow: /secret/",
        "User-agent: *\nDisallow: /secret/",
        "User-agent: *\nUser-agent: minhchung\nDisallow: /secret/",
        "<html>\nUser-agent: minhchung\nDisallow: /secret/\nrubbish\n:\n\0",
      })
  void obeysHoweverItIsWritten(String file) {
    assertThat(allows(file, SECRET)).isFalse();
    assertThat(allows(file, "/open")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "Disallow: /secret/",
        "Disallow: /secret/\nUser-agent: minhchung",
        "User-agent: minhchungbot\nDisallow: /secret/",
        "User-agent: minh\nDisallow: /secret/",
        "User-agent: minhchung-news\nDisallow: /secret/",
        "User-agent: chung\nDisallow: /secret/",
        "User-agent:\nDisallow: /secret/",
        "User-agent: minhchung\nDisallow:",
        "User-agent: minhchung\nDisallow: /Secret/",
        "User-agent: minhchung\nDisallow /secret/",
        "User-agent: minhchung\n# Disallow: /secret/",
        "User-agent: *\nDisallow: /\n\nUser-agent: minhchung\nDisallow:",
        "User-agent: minhchung\n\nUser-agent: other\nAllow: /\n\nUser-agent: x\nDisallow: /secret/",
        "<html><body>No such page</body></html>",
      })
  void findsNoRuleWhereThereIsNone(String file) {
    assertThat(allows(file, SECRET)).isTrue();
  }

  @Test
  void takesAllGroupsThatNameItTogetherAndNoneOfTheOthers() {
    RobotsRules rules =
        read(
            """
            User-agent: *
            Disallow: /everybody

            User-agent: minhchung
            Disallow: /first

            User-agent: other
            Disallow: /others

            User-agent: other
            User-agent: Minhchung
            Disallow: /second
            """);

    assertThat(rules.allows("/first")).isFalse();
    assertThat(rules.allows("/second")).isFalse();
    assertThat(rules.allows("/others")).isTrue();
    assertThat(rules.allows("/everybody")).isTrue();
  }

  @Test
  void takesAllGroupsForEverybodyTogether() {
    String file =
        "User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\n"
            + "User-agent: *\nDisallow: /b\n";

    assertThat(allows(file, "/a")).isFalse();
    assertThat(allows(file, "/b")).isFalse();
    assertThat(allows(file, "/c")).isTrue();
  }

  /** 2.2.4: other records must not interfere. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Sitemap: https://x.example/s.xml", "Crawl-delay: 1", "Host: x", "Foo: bar"})
  void otherRecordsDoNotEndTheLinesThatNameAgents(String record) {
    String file = "User-agent: minhchung\n" + record + "\nUser-agent: other\nDisallow: /secret/";

    assertThat(allows(file, SECRET)).isFalse();
  }

  // 2.2.2 and 2.2.3: matching

  @ParameterizedTest
  @CsvSource({
    "/fish, /fish, true",
    "/fish, /fish.html, true",
    "/fish, /fish/salmon.html, true",
    "/fish, /fishheads, true",
    "/fish, /fish.php?id=anything, true",
    "/fish, /Fish.asp, false",
    "/fish, /catfish, false",
    "/fish, /?id=fish, false",
    "/fish*, /fishheads, true",
    "/fish*, /fish, true",
    "/fish/, /fish/, true",
    "/fish/, /fish/?id=x, true",
    "/fish/, /fish, false",
    "/*.php, /index.php, true",
    "/*.php, /folder/any.php.file.html, true",
    "/*.php, /filename.php/, true",
    "/*.php, /, false",
    "/*.php, /windows.PHP, false",
    "/*.php$, /filename.php, true",
    "/*.php$, /filename.php?p, false",
    "/*.php$, /a.php/b.php, true",
    "/*.php$, /filename.php5, false",
    "/fish*.php, /fish.php, true",
    "/fish*.php, /fishheads/catfish.php?p, true",
    "/fish*.php, /Fish.PHP, false",
    "/$, /, true",
    "/$, /a, false",
    "*, /a, true",
    "*/a, /b/a, true",
    "/*b$, /abb, true",
    "/a*b*c$, /axbxcxc, true",
    "/a*b*c$, /axcxb, false",
    "/a**b, /axb, true",
    "/*a*a$, /a, false",
    "/a*$, /abc, true",
    "/a$b, /a$b, true",
    "/a$b, /a, false",
    "/a%2A, /a*, true",
    "/a%2A, /ab, false",
    "/a%24, /a$, true",
    "/*/page/*?, /x/page/2?y, true",
    "a, /a, false",
  })
  void matchesFromTheBeginningWithWildcards(String pattern, String path, boolean matches) {
    String file = "User-agent: *\nDisallow: " + pattern;

    assertThat(allows(file, path)).isEqualTo(!matches);
  }

  @ParameterizedTest
  @CsvSource({
    // the table of 2.2.2
    "/foo/bar?baz=quz, /foo/bar?baz=quz, true",
    "/foo/bar?baz=https://foo.bar, /foo/bar?baz=https%3A%2F%2Ffoo.bar, true",
    "/foo/bar?baz=https%3A%2F%2Ffoo.bar, /foo/bar?baz=https://foo.bar, true",
    "/foo/bar/ツ, /foo/bar/%E3%83%84, true",
    "/foo/bar/%E3%83%84, /foo/bar/ツ, true",
    "/foo/bar/%62%61%7A, /foo/bar/baz, true",
    "/foo/bar/baz, /foo/bar/%62%61%7A, true",
    // and what follows from its text
    "/%e3%83%84, /%E3%83%84, true",
    "/a%2Fb, /a%2fb, true",
    "/a%2Fb, /a/b, false",
    "/a/b, /a%2Fb, false",
    "/~joe, /%7Ejoe, true",
    "/%7ejoe, /~joe, true",
    "/a%3Fb, /a?b, false",
    "/*url=http://x, /go?url=http%3A%2F%2Fx, true",
    "/100%, /100%, true",
    "/a%zz, /a%zz, true",
  })
  void comparesEscapedAsTheRfcSays(String pattern, String path, boolean matches) {
    String file = "User-agent: *\nDisallow: " + pattern;

    assertThat(allows(file, path)).isEqualTo(!matches);
  }

  @ParameterizedTest
  @CsvSource({
    "/p, /, /page, true",
    "/folder, /folder, /folder/page, true",
    "/page, /*.htm, /page.htm, false",
    "/page, /*.ph, /page.php5, true",
    "/$, /, /, true",
    "/$, /, /page.htm, false",
    "/example/page/, /example/, /example/page/x, true",
    "/example/page/, /example/, /example/other, false",
  })
  void letsTheLongestRuleDecideAndTheKindestAmongEquals(
      String allow, String disallow, String path, boolean allowed) {
    List<String> rules = List.of("Allow: " + allow, "Disallow: " + disallow);

    assertThat(allows("User-agent: *\n" + rules.get(0) + "\n" + rules.get(1), path))
        .isEqualTo(allowed);
    assertThat(allows("User-agent: *\n" + rules.get(1) + "\n" + rules.get(0), path))
        .isEqualTo(allowed);
  }

  @Test
  void alwaysAllowsTheFileItself() {
    assertThat(allows("User-agent: *\nDisallow: /", "/robots.txt")).isTrue();
    assertThat(allows("User-agent: *\nDisallow: /", "/robots.txt.bak")).isFalse();
  }

  // extension

  @ParameterizedTest
  @CsvSource({
    "2, 2000", "0.5, 500", ".5, 500", "10.25, 10250", "0, 0", "3600, 3600000",
    "-1, 0", "fast, 0", "1e9, 0", "99999999999999999999, 0", "NaN, 0", "2s, 0",
  })
  void readsACrawlDelay(String value, long milliseconds) {
    assertThat(read("User-agent: *\nCrawl-delay: " + value + "\nDisallow: /x").crawlDelay())
        .isEqualTo(Duration.ofMillis(milliseconds));
  }

  @Test
  void takesTheDelayOfItsOwnGroup() {
    String file =
        "User-agent: *\nCrawl-delay: 60\n\nUser-agent: minhchung\nCrawl-delay: 3\nDisallow: /x\n";

    assertThat(read(file).crawlDelay()).isEqualTo(Duration.ofSeconds(3));
  }

  // 2.3 and 2.5: encoding, limits

  @Test
  void readsOtherEncodingsThatSayWhatTheyAre() {
    String file = "\uFEFFUser-agent: *\nDisallow: /secret/";

    assertThat(RobotsParser.read(file.getBytes(UTF_16LE), "x").allows(SECRET)).isFalse();
    assertThat(RobotsParser.read(file.getBytes(UTF_16BE), "x").allows(SECRET)).isFalse();
  }

  @Test
  void goesOnAfterBytesThatAreNoText() {
    byte[] file = "User-agent: *\nX: ?\nDisallow: /secret/".getBytes(UTF_8);
    file[17] = (byte) 0xc3;

    assertThat(RobotsParser.read(file, "x").allows(SECRET)).isFalse();
  }

  @Test
  void forgetsTheLineInWhichTheFileWasCut() {
    String start = "User-agent: *\nDisallow: /secret/\n#";
    String end = "\nDisallow: /";
    int fill = RobotsParser.MAX_BYTES - start.length() - end.length();
    String file = start + "x".repeat(fill) + end;

    assertThat(file).hasSize(RobotsParser.MAX_BYTES);
    assertThat(allows(file, "/open")).isTrue();
    assertThat(allows(file, SECRET)).isFalse();
    assertThat(allows(file.replace("#x", "#"), "/open")).isFalse();
  }

  /** Files made to keep a reader busy; what costs too much counts as forbidden. */
  @ParameterizedTest
  @CsvSource({
    "<, 512000",
    "Disallow: /*a*a*a*a*a*a*a*b, 17000",
    "User-agent: *, 36000",
    "'Disallow: /*aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', 7000",
    "Disallow: /%41%41%41%41, 20000",
  })
  void isNotKeptBusy(String piece, int times) {
    String line = piece.length() == 1 ? piece : piece + "\n";
    String file = "<html>\nUser-agent: *\n" + line.repeat(times);
    byte[] bytes = file.substring(0, Math.min(file.length(), 512_000)).getBytes(UTF_8);

    long begin = cpuTime();
    RobotsRules rules = RobotsParser.read(bytes, "Minhchung");
    for (int i = 0; i < 3; i++) {
      rules.allows("/" + "a".repeat(4000) + "?" + i);
    }
    assertThat(Duration.ofNanos(cpuTime() - begin)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void isNotKeptBusyByOneLongPattern() {
    RobotsRules rules =
        read("User-agent: *\nDisallow: /" + ("*" + "a".repeat(2000) + "b").repeat(250));

    long begin = cpuTime();
    rules.allows("/" + "a".repeat(4000));
    assertThat(Duration.ofNanos(cpuTime() - begin)).isLessThan(Duration.ofSeconds(1));
  }

  /** What this thread has worked, in nanoseconds, whatever else the machine has to do. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Test
  void namesSitemapsWhereverTheyStand() {
    String file =
        """
        Sitemap: https://a.example/all.xml
        User-agent: other
        SITEMAP :  /news.xml  # for readers
        Disallow: /secret/
        Sitemap:
        Sitemap""";

    assertThat(RobotsParser.sitemaps(file.getBytes(UTF_8)))
        .containsExactly("https://a.example/all.xml", "/news.xml");
  }
}
