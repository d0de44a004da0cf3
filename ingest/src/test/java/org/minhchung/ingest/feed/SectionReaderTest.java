package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionReaderTest {
  private static final String URL = "https://www.post.example/world";

  private final SectionReader reader = new SectionReader(Clock.systemUTC());

  private List<String> read(String html) throws UnreadableFeedException {
    byte[] body = ("<html><body>" + html + "</body></html>").getBytes(StandardCharsets.UTF_8);
    return reader.read(body, "text/html", URL).items().stream().map(FeedItem::url).toList();
  }

  @Test
  void tellsArticlesFromNavigation() throws UnreadableFeedException {
    List<String> found =
        read(
            """
            <header><nav><ul class="menu"><li><a href="/world">World</a></li>
            <li><a href="/about-us/how-we-work-and-who-pays-us">How we work and who pays us here</a>
            </li></ul></nav></header>
            <main><div class="list">
            <article><a href="/2026/11/24/harbour-board-meets-again"><img src="x.jpg"></a>
              <h3><a href="/2026/11/24/harbour-board-meets-again">Harbour board meets again over
              the quay</a></h3><a href="/author/an-author-of-some-renown">By an author of renown</a>
              </article>
            <article><h3><a href="/2026/11/24/rice-prices-fall-for-third-week?utm_source=x">Rice
              prices fall for a third week</a></h3></article>
            <article><h3><a href="/2026/11/23/ferry">Ferry line to the islands opens in spring</a>
              </h3><a href="/tag/ferries">Ferries</a></article>
            </div></main>
            <aside><a href="https://shop.example/2026/11/24/buy-this-now-while-it-lasts">Buy this now
              while it lasts and be happy</a></aside>
            <footer><a href="/terms/terms-and-conditions-of-use">Terms and conditions of use of this
              site</a><a href="mailto:a@post.example">Write to the editors of the newspaper</a>
              <a href="/annual-report-2026.pdf">The annual report of the publisher 2026</a></footer>
            """);

    assertThat(found)
        .containsExactly(
            "https://www.post.example/2026/11/24/harbour-board-meets-again",
            "https://www.post.example/2026/11/24/rice-prices-fall-for-third-week",
            "https://www.post.example/2026/11/23/ferry");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "习近平同越南领导人举行会谈|国内|/n1/2026/1124/c1001-40000001.html|/n1/2026/1124/c1001-40000002.html",
        "ベトナム首相が来日、首脳会談へ|国際|/articles/ASV1234567.html|/articles/ASV1234568.html",
        "นายกรัฐมนตรีเวียดนามเยือนไทยอย่างเป็นทางการ|หน้าแรก|/news/123456|/news/123457",
        "베트남 총리 오늘 방한 정상회담|국제|/view/20261124000001|/view/20261124000002",
        "Премьер Вьетнама прибыл в Москву|Мир|/news/2026/11/24/vizit|/news/2026/11/24/peregovory",
        "Thủ tướng thăm chính thức ba nước|Thế giới|/thu-tuong-tham-480001.html|/thu-tuong-ve-480002.html",
        "رئيس وزراء فيتنام يصل إلى القاهرة|العالم|/world/2026/11/24/visit|/world/2026/11/24/talks"
      })
  void readsEveryScript(String headline, String menu, String first, String second)
      throws UnreadableFeedException {
    String item = "<li><a href='%s'>%s</a></li>";
    String third = first.replaceFirst("/([^/]*)$", "/3$1");

    List<String> found =
        read(
            "<div><a href='/a'>"
                + menu
                + "</a><a href='/b'>"
                + menu
                + "</a></div><ul class='list'>"
                + item.formatted(first, headline)
                + item.formatted(second, headline)
                + item.formatted(third, headline)
                + "</ul>");

    assertThat(found)
        .containsExactly(
            "https://www.post.example" + first,
            "https://www.post.example" + second,
            "https://www.post.example" + third);
  }

  @Test
  void takesShortHeadlinesWhoseAddressesAreBuiltLikeTheOthers() throws UnreadableFeedException {
    List<String> found =
        read(
            """
            <a href="/news/100001">Harbour board meets again over the quay</a>
            <a href="/news/100002">Rice prices fall for a third week</a>
            <a href="/news/100003">Ferry line to the islands opens in spring</a>
            <a href="/news/2026/100004">Quay opens</a>
            """);

    assertThat(found).contains("https://www.post.example/news/100003").hasSize(3);
  }

  @Test
  void saysThatAPageListsNothing() {
    assertThatThrownBy(() -> read("<nav><a href='/world'>World</a></nav><p>Nothing today</p>"))
        .isInstanceOf(UnreadableFeedException.class)
        .hasMessageContaining("no links to articles");
  }
}
