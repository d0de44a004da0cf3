package org.minhchung.alerts.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebLinkTest {

  @Test
  void onlyAddressesOfTheWebBecomeLinks() {
    assertThat(WebLink.outside(" https://a.example/x ")).isEqualTo("https://a.example/x");
    assertThat(WebLink.outside("HTTP://a.example/")).isEqualTo("HTTP://a.example/");
    assertThat(WebLink.outside("javascript:alert(1)")).isNull();
    assertThat(WebLink.outside("data:text/html,x")).isNull();
    assertThat(WebLink.outside("//a.example/")).isNull();
    assertThat(WebLink.outside(null)).isNull();
  }

  @Test
  void idsCannotLeaveTheirPlaceInAnAddress() {
    assertThat(WebLink.story("a/../b?c#d", "e&f=g"))
        .isEqualTo("/story/a%2F..%2Fb%3Fc%23d?article=e%26f%3Dg");
  }
}
