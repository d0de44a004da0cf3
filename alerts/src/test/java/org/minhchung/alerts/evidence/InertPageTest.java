package org.minhchung.alerts.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertPageTest {
  private static String inert(String html) {
    return InertPage.of(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>hit('CANARY')</script>",
        "<script src=//CANARY></script>",
        "<img src=https://CANARY/x.png>",
        "<img src=x onerror=\"fetch('https://CANARY')\">",
        "<img srcset='https://CANARY/a 1x'>",
        "<picture><source srcset=https://CANARY/a><img src=https://CANARY/b></picture>",
        "<svg onload=fetch('//CANARY')><image href=//CANARY /><use href='//CANARY#a'/></svg>",
        "<math><mtext><style><img src=x onerror=fetch('//CANARY')></style></math>",
        "<iframe src=//CANARY></iframe>",
        "<iframe srcdoc=\"<img src=//CANARY>\"></iframe>",
        "<object data=//CANARY></object><embed src=//CANARY>",
        "<link rel=stylesheet href=//CANARY><link rel=dns-prefetch href=//CANARY>",
        "<meta http-equiv=refresh content='0;url=//CANARY'>",
        "<base href=//CANARY><img src=x>",
        "<form action=//CANARY><input name=a><button formaction=//CANARY>go</button></form>",
        "<a href='javascript:fetch(`//CANARY`)' ping=//CANARY>x</a>",
        "<p style='background:url(//CANARY)'>x",
        "<p style='background:u\\72l(//CANARY)'>x",
        "<style>@import '//CANARY'; p{background:url(//CANARY)}</style>",
        "<style>@im\\70ort url(//CANARY);</style>",
        "<style>p{background:ur/**/l(//CANARY)}</style>",
        "<style></sty</style><script>fetch('//CANARY')</script>",
        "<video poster=//CANARY src=//CANARY></video><audio src=//CANARY></audio>",
        "<noscript><img src=//CANARY></noscript>",
        "<template><img src=//CANARY></template>",
        "<body background=//CANARY onload=fetch('//CANARY')>",
        "<table background=//CANARY><td background=//CANARY></table>",
        "<textarea></textarea><img src=//CANARY></textarea>",
        "<title></title><img src=//CANARY>",
        "<!--><img src=//CANARY>-->",
        "<xmp><img src=//CANARY></xmp><plaintext><img src=//CANARY>",
        "<isindex action=//CANARY><menu><command icon=//CANARY></menu>",
        "<input type=image src=//CANARY><html manifest=//CANARY>",
        "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\"><img src='data:text/html,//CANARY'>"
      })
  void nothingIsLeftThatRunsLoadsOrLeadsAnywhere(String html) {
    String page = inert(html).toLowerCase(Locale.ROOT);
    String body = page.substring(page.indexOf("<body"));

    assertThat(page)
        .doesNotContainPattern("<(script|iframe|object|embed|link|base|svg|form|input)");
    assertThat(page).doesNotContainPattern("(url|src)\\s*\\(");
    assertThat(page).doesNotContainPattern("@import");
    assertThat(body).doesNotContainPattern("<[^>]* (on\\w+|href|srcset|ping|action|background)=");
    assertThat(body).doesNotContainPattern("<[^>]* src=\"(?!data:image/(png|jpeg|gif|webp|avif);)");
    assertThat(page.indexOf("<meta http-equiv=\"content-security-policy\""))
        .as("first of all, and the only one")
        .isEqualTo(page.indexOf("<meta http-equiv"))
        .isEqualTo(page.lastIndexOf("<meta http-equiv"));
  }

  @Test
  void whatIsToBeReadStaysWithItsLookAndLanguage() {
    String page =
        inert(
            "<html lang=id><style>.a{color:red}</style><body class=b><article><h1>Sungai</h1><p"
                + " class=a style='color:blue'>Satu &lt;dua&gt; <a"
                + " href='https://a.example/x'>tiga</a></p><img alt='Foto sungai'"
                + " src=https://a.example/i.jpg><img"
                + " src='data:image/png;base64,AAAA'><table><tr><td colspan=2>x</table>");

    assertThat(page)
        .contains("<html lang=\"id\">", "<style>.a{color:red}</style>", "<body class=\"b\">")
        .contains("<p class=\"a\" style=\"color:blue\">Satu &lt;dua&gt; ")
        .contains("<a title=\"https://a.example/x\">tiga</a>")
        .contains("<span>[▢ Foto sungai]</span>")
        .contains("<img src=\"data:image/png;base64,AAAA\" alt=\"\">")
        .contains("<td colspan=\"2\">x</td>");
  }

  @Test
  void readsThePageInItsOwnCharset() {
    byte[] korean =
        "<meta charset=euc-kr><p>강".getBytes(java.nio.charset.Charset.forName("EUC-KR"));
    assertThat(InertPage.of(korean, null)).contains("강");
    assertThat(InertPage.of(korean, "text/html; charset=no-such")).contains("강");
    assertThat(InertPage.source(korean, null)).contains("<p>강");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<x>",
        "<b><i>",
        "<style>/*",
        "<p style='/*/*/*'>",
        "<!--",
        "<a href=",
        "&"
      })
  void sizeAndDepthCostNoMoreThanTime(String unit) {
    String huge = unit.repeat(1_000_000 / unit.length());
    Assertions.assertTimeout(Duration.ofSeconds(30), () -> inert(huge));
  }
}
