package org.minhchung.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.ingest.ManualClock;

/** Pages made to hurt: each must be read in bounded time and stack. */
class HostilePageTest {
  private static final String TEXT =
      "<p>The harbour board met on Monday to discuss the new quay, delayed twice already.</p>";
  private static final long SMALL_STACK = 256 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Extractor extractor = new Extractor(new ManualClock("2026-11-24T12:00:00Z"));

  private Extraction extract(String html) {
    return onSmallStack(() -> extractor.extract(html, "https://a.example/x"));
  }

  private static <T> T onSmallStack(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "small-stack", SMALL_STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new AssertionError("page was not read", e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<span>",
        "<b>",
        "<a href=x>",
        "<table><tr><td>",
        "<ul><li>",
        "<blockquote>",
        "<font><i>",
        "<svg>",
        "<form>",
        "<object>",
        "<x-y>"
      })
  void nestedFiftyThousandDeep(String tag) {
    Extraction e = extract(tag.repeat(50_000) + TEXT);

    assertThat(e.text().length()).isLessThan(200);
  }

  @Test
  void ofFiftyMegabytes() {
    StringBuilder html = new StringBuilder(51_000_000).append("<article>").append(TEXT);
    while (html.length() < 50_000_000) {
      html.append("<p>Line ")
          .append(html.length())
          .append(" of a page that never ends, it seems.</p>");
    }

    Extraction e = extract(html.toString());

    assertThat(e.text()).startsWith("The harbour board");
    assertThat(e.flags()).contains("truncated");
  }

  @Test
  void withAHundredThousandAttributesClassesAndMetas() {
    Extraction e =
        extract(
            "<meta name=a content=b>".repeat(20_000)
                + "<div class='"
                + "related ".repeat(100_000)
                + "'>x</div>"
                + "<div "
                + "a=1 ".repeat(100_000)
                + ">"
                + TEXT);

    assertThat(e.text()).contains("harbour board");
  }

  @Test
  void withNestedAndEndlessJsonLd() {
    String script = "<script type='application/ld+json'>%s</script>";
    String deep = "[".repeat(100_000);
    String wide = "[" + "{\"@type\":\"NewsArticle\"},".repeat(50_000) + "{}]";

    assertThat(extract(script.formatted(deep) + script.formatted(wide) + TEXT).text())
        .contains("harbour board");
  }

  @Test
  void withBrokenEntitiesAndMarkup() {
    String html =
        "&#xFFFFFFFFF; &#55296; &nosuch; &amp &lt"
            + "<".repeat(10_000)
            + "<!--".repeat(1_000)
            + "--><p <p <p>"
            + TEXT
            + "</p></p></div></div><![CDATA[";

    assertThatCode(() -> extract(html)).doesNotThrowAnyException();
  }

  @Test
  void withOneLineThatLooksAlmostLikeAnEverything() {
    String line = "By " + "A.b-c' ".repeat(50_000);

    assertThatCode(
            () ->
                extract(
                    "<title>"
                        + " | - ".repeat(20_000)
                        + "</title><h1>"
                        + line
                        + "</h1><p>"
                        + line
                        + "<p>"
                        + "©".repeat(100_000)
                        + "<p>"
                        + " \u00a0".repeat(100_000)))
        .doesNotThrowAnyException();
  }

  @Test
  void madeOfNoise() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      byte[] body = new byte[20_000];
      random.nextBytes(body);
      assertThatCode(
              () -> extractor.extract(body, "text/html; charset=nonsense", "https://a.example/"))
          .doesNotThrowAnyException();
    }
  }
}
