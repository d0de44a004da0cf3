package org.minhchung.ingest.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://News.Example/a/b.html?q=/c#d, news.example, /a/b.html",
    "https://news.example, news.example, ''",
    "https://news.example?page=2, news.example, ''",
    "//news.example:8080/a, news.example, /a",
    "https://me:word@news.example:443/a/, news.example, /a/",
    "/a//b?c, '', /a//b",
    "a/b.html, '', a/b.html",
    "'', '', ''"
  })
  void takesAnAddressApartHoweverItIsWritten(String address, String host, String path) {
    assertThat(Address.of(address)).isEqualTo(new Address(host, path));
  }
}
