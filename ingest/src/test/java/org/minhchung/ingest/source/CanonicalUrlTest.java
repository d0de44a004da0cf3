package org.minhchung.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "HTTPS://News.Example.COM/A > https://news.example.com/A",
        "http://example.com:80/a#part > http://example.com/a",
        "https://example.com:443 > https://example.com/",
        "https://example.com:8443/a > https://example.com:8443/a",
        "https://example.com/a?utm_source=x&id=7&fbclid=z > https://example.com/a?id=7",
        "https://example.com/a?UTM_Medium=x > https://example.com/a",
        "https://example.com/a/../b/./c > https://example.com/b/c",
        "https://example.com/../../a > https://example.com/a",
        "https://example.com/tin tức > https://example.com/tin%20t%E1%BB%A9c",
        "https://example.com/50%-off > https://example.com/50%25-off",
        "https://example.com/a|b?q=[1] > https://example.com/a%7Cb?q=[1]",
        "https://bücher.example/a > https://xn--bcher-kva.example/a",
        "https://user:pw@example.com/a > https://example.com/a",
        "https://example.com./a > https://example.com/a",
        "http://a_b.example.com/x > http://a_b.example.com/x",
        "https://example.com../a > https://example.com/a",
        "https://example.com/%7euser/%e1%bb%a9 > https://example.com/~user/%E1%BB%A9",
        "https://example.com/a%2fb?q=%2B > https://example.com/a%2Fb?q=%2B",
        "https://example.com/a;jsessionid=0AB1.n2?id=7 > https://example.com/a?id=7",
        "https://example.com/(S(lit3py55t21z5v55vlm25s55))/a > https://example.com/a",
        "https://example.com/a?PHPSESSID=1&id=7 > https://example.com/a?id=7",
        "https://example.com/a?sid=7 > https://example.com/a?sid=7",
        "https://example.com/a?sid=0123456789abcdef0123 > https://example.com/a",
        "https://example.com/a?amp=1 > https://example.com/a",
        "https://example.com/a?id=7&amp > https://example.com/a?id=7",
        "https://example.com/a?amp=230 > https://example.com/a?amp=230",
        "https://example.com/a?b=2&a=1 > https://example.com/a?b=2&a=1",
        "https://example.com/a#!/story/7 > https://example.com/a",
        "https://www.google.com/amp/s/example.com/a/amp > https://example.com/a/amp",
        "https://example-com.cdn.ampproject.org/c/s/example.com/a?x=1 > https://example.com/a?x=1",
        "https://example-com.cdn.ampproject.org/v/example.com/a > http://example.com/a",
        "https://www.google.com/search?q=amp > https://www.google.com/search?q=amp",
      })
  void hasOneFormForOnePage(String given, String canonical) {
    assertThat(CanonicalUrl.of(given)).isEqualTo(canonical);
    assertThat(CanonicalUrl.of(canonical)).as("stable").isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news",
        "/a",
        "ftp://example.com/a",
        "javascript:alert(1)",
        "http://",
        "http:///a",
        "file:///etc/passwd",
        "mailto:a@example.com",
        "http://a b.example/"
      })
  void refusesWhatIsNoWebAddress(String given) {
    assertThatThrownBy(() -> CanonicalUrl.of(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + given + "'");
  }

  @Test
  void resolvesRelativeReferences() {
    assertThat(CanonicalUrl.of("https://example.com/a/b?x=1", "../c#d"))
        .isEqualTo("https://example.com/c");
    assertThat(CanonicalUrl.of("https://example.com/a", "//cdn.example.com/x"))
        .isEqualTo("https://cdn.example.com/x");
  }

  @Test
  void needsNoBaseForAnAbsoluteReference() {
    assertThat(CanonicalUrl.of("saved page 7", "https://Paper.example/a?utm_source=x"))
        .isEqualTo("https://paper.example/a");
    assertThatThrownBy(() -> CanonicalUrl.of("saved page 7", "/a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesEndlessAddresses() {
    assertThatThrownBy(() -> CanonicalUrl.of("https://example.com/" + "a".repeat(5_000)))
        .hasMessageContaining("too long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "http://www.example.com/a > https://example.com/a",
        "https://example.com/a/index.html > https://example.com/a/",
        "https://example.com/a/ > https://example.com/a",
        "https://example.com/?b=2&a=1 > https://example.com/index.php?a=1&b=2",
      })
  void areAlikeWhereNearlyEveryServerHasOnePage(String one, String other) {
    assertThat(CanonicalUrl.likeness(one)).isEqualTo(CanonicalUrl.likeness(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "https://m.example.com/a > https://www.example.com/a",
        "https://example.com/a > https://example.com/A",
        "https://example.com/a/amp > https://example.com/a",
        "https://example.com/?a=1&a=2 > https://example.com/?a=2&a=1",
        "https://example.com:8443/a > https://example.com/a",
      })
  void areNotAlikeWithoutEvidence(String one, String other) {
    assertThat(CanonicalUrl.likeness(one)).isNotEqualTo(CanonicalUrl.likeness(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "http://example.com:8080/a?b",
        "https://EXAMPLE.com/",
        "https://example.com./x",
        "https://user@example.com/"
      })
  void hasOneHostHoweverItIsWritten(String url) {
    assertThat(CanonicalUrl.host(url)).isEqualTo("example.com");
  }
}
