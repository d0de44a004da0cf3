package org.minhchung.events.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example, http://news.example/",
    "https://news.example:443/a?b=c#d, https://news.example/a?b=c",
    "http://news.example:/a, http://news.example/a",
    "http://news.example./a, http://news.example/a",
    "http://news.example?q, http://news.example/?q",
    "http://news.example#f, http://news.example/",
    "http://báo.example/tin, http://xn--bo-mia.example/tin",
    "http://news.example/bài, http://news.example/b%C3%A0i",
    "http://a_b.example/, http://a_b.example/",
    "http://8.8.8.8:8080/, http://8.8.8.8:8080/",
    "'http://[2606:4700::1111]:8443/', 'http://[2606:4700::1111]:8443/'",
    "http://news.example/a@b:c, http://news.example/a@b:c",
  })
  void readsWhatIsClear(String url, String read) {
    assertThat(WebAddress.of(url)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news.example",
        "//news.example/",
        "ftp://news.example/",
        "file:///etc/passwd",
        "gopher://news.example:70/",
        "javascript://news.example/",
        "http:news.example",
        "http:///a",
        "http://",
        "http://user@news.example/",
        "http://user:secret@news.example/",
        "http://@news.example/",
        "http://news.example\\@127.0.0.1/",
        "http://news.example /",
        "http://news.example/\r\nHost: inner",
        "http://news.example/a b",
        "http://news.example:80:80/",
        "http://news.example:0/",
        "http://news.example:22/",
        "http://news.example:25/",
        "http://news.example:6667/",
        "http://news.example:65536/",
        "http://news.example:+80/",
        "http://news.example:８０/",
        "http://news..example/",
        "http://.news.example/",
        "http://news.example../",
        "http://-news.example/",
        "http://news%2eexample/",
        "http://[::1/",
        "http://[::1]x/",
        "http://[fe80::1%25eth0]/",
        "http://[v1.fe]/",
        "http://2606:4700::1111/",
        "http://0177.0.0.1/",
        "http://0x8.8.8.8/",
        "http://8.8.8/",
        "http://134744072/",
        "http://8.8.8.256/",
        "http://news.0x1/",
        "http://news.12/",
      })
  void refusesWhatOthersMightReadDifferently(String url) {
    assertThatThrownBy(() -> WebAddress.of(url)).isInstanceOf(IllegalArgumentException.class);
  }
}
