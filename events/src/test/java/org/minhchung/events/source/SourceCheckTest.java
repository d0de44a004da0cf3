package org.minhchung.events.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.events.Source;
import org.minhchung.events.source.SourceProblem.Reason;

class SourceCheckTest {
  private static Source source(String id, List<String> feeds) {
    return new Source(id, "Name", null, null, null, feeds, null, null, null, true);
  }

  @Test
  void namesEachFieldThatIsWrongWithItsValue() {
    Source wrong =
        new Source(
            "an id",
            "Name\u0007",
            "ftp://post.example/",
            "XX",
            List.of("english", "en"),
            List.of("https://post.example/rss", "https://post.example/rss"),
            List.of("//post.example/sitemap"),
            null,
            Duration.ofDays(8),
            true);

    assertThat(SourceCheck.of(wrong))
        .extracting(SourceProblem::field, SourceProblem::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("id", Reason.NO_ID),
            org.assertj.core.groups.Tuple.tuple("name", Reason.CONTROL_CHARACTERS),
            org.assertj.core.groups.Tuple.tuple("homepage", Reason.NO_ADDRESS),
            org.assertj.core.groups.Tuple.tuple("country", Reason.NO_COUNTRY),
            org.assertj.core.groups.Tuple.tuple("feeds", Reason.TWICE),
            org.assertj.core.groups.Tuple.tuple("sitemaps", Reason.NO_ADDRESS),
            org.assertj.core.groups.Tuple.tuple("pollInterval", Reason.TOO_SELDOM));
    assertThat(SourceCheck.of(wrong).get(3))
        .hasToString("field country: 'XX' is not a country of ISO 3166-1, such as VN");
  }

  @Test
  void languagesAreWellFormedTags() {
    assertThat(List.of("vi", "zh-Hant", "sr-Latn-RS")).allMatch(SourceCheck::isLanguage);
    assertThat(List.of("", "tiếng", "en_US", "a")).noneMatch(SourceCheck::isLanguage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://post.example/",
        "HTTP://post.example",
        "http://harian.localhost:41234/rss?a=1&b=2",
        "https://báo.example/tin",
        "https://[2001:db8::1]:8080/rss",
        "https://under_score.example/?q"
      })
  void takesWebAddresses(String url) {
    assertThat(SourceCheck.isAddress(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[1]/feed",
        "http://a\"b/feed",
        "",
        "post.example/rss",
        "ftp://post.example/",
        "javascript:alert(1)",
        "https://",
        "https:///rss",
        "https://user:password@post.example/",
        "https://post.example/a b",
        "https://post.example:port/",
        "https://post.example\\@evil.example/",
        "https://./"
      })
  void refusesWhatIsNoWebAddress(String url) {
    assertThat(SourceCheck.isAddress(url)).isFalse();
  }

  @Test
  void anAddressCanBeReadForOneSourceOnly() {
    Source other = source("other", List.of("https://post.example/rss"));
    Source before = source("a", List.of("https://post.example/rss"));

    assertThat(SourceCheck.taken(before, null, List.of(other)))
        .extracting(SourceProblem::reason)
        .containsExactly(Reason.TAKEN);
    assertThat(SourceCheck.taken(before, before, List.of(other))).isEmpty();
    assertThat(SourceCheck.taken(before, null, List.of(before))).isEmpty();
  }
}
