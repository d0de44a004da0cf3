package org.minhchung.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.events.Correction.State;

/** What the story's page says of what became of the article. */
class StoryChangesPageTest {
  private static final String PAGE = "/story/river";

  private final TestDesk desk = new TestDesk();

  @BeforeEach
  void start() {
    desk.claims.put("river-runs-backwards", MadeUp.river());
    desk.start();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void corrected() {
    desk.index.stories.add(MadeUp.correctedRiverStory());
    desk.corrections.add(MadeUp.correction(1, State.UNCHANGED, null));
    desk.corrections.add(MadeUp.correction(2, State.CORRECTED, null));
    desk.corrections.add(MadeUp.correction(2, State.UNREACHABLE, "404"));
  }

  @Test
  void saysWhatWeighsMostFirstAndListsEveryLook() throws Exception {
    corrected();
    String page = desk.get(PAGE).body();

    assertThat(page)
        .contains("<strong>The outlet published a notice of correction</strong>")
        .contains("Ralat: sungai itu &lt;i&gt;tidak&lt;/i&gt; mengalir ke hulu.")
        .contains("<q lang=\"id\" dir=\"ltr\">Sungai itu mengalir ke hulu.</q>")
        .contains("1 sentence removed, 2 added.")
        .contains("/story/river?article=a1&amp;version=2&amp;against=1#changes");
    String looks = page.substring(page.indexOf("id=\"rechecks-title\""));
    assertThat(looks)
        .containsSubsequence(
            "no article was found at the address",
            "what came instead: 404",
            "published a notice of correction",
            "the article says the same");
  }

  @Test
  void comparesTwoVersionsWithoutJavaScriptAndWithoutColourAlone() throws Exception {
    corrected();
    String page = desk.get(PAGE + "?article=a1&version=2&against=1").body();

    assertThat(page)
        .contains("From version 1 to version 2")
        .contains("<del><span class=\"hidden\" lang=\"en\">[removed: </span>Sungai itu")
        .contains("<ins><span class=\"hidden\" lang=\"en\">[added: </span>Ralat: sungai")
        .contains("<p class=\"tag\">headline altered</p>")
        .contains("<p class=\"tag\">removed</p>")
        .contains("&lt;b&gt;penjelasan&lt;/b&gt;")
        .doesNotContain("<b>penjelasan</b>")
        .contains("<option value=\"1\" selected>");
    assertThat(desk.get(PAGE + "?article=a1&version=1&against=2").body())
        .contains("From version 2 to version 1");
  }

  @Test
  void anUnknownVersionIsNotFound() throws Exception {
    corrected();
    assertThat(desk.get(PAGE + "?article=a1&version=2&against=7").statusCode()).isEqualTo(404);
    assertThat(desk.get(PAGE + "?article=a1&version=2&against=x").statusCode()).isEqualTo(400);
  }

  @Test
  void anArticleOfWhichNothingIsKnownSaysNothing() throws Exception {
    desk.index.stories.add(MadeUp.riverStory());
    desk.corrections.add(MadeUp.correction(1, State.UNCHANGED, null));

    assertThat(desk.get(PAGE).body()).doesNotContain("id=\"changes\"");
  }

  @Test
  void aPageThatIsGoneIsSaidSoInTheQueueToo() throws Exception {
    desk.index.stories.add(MadeUp.riverStory());
    desk.corrections.add(MadeUp.correction(1, State.GONE, "410"));

    assertThat(desk.get(PAGE).body())
        .contains("<strong>The page is gone</strong>")
        .contains("what came instead: 410");
    assertThat(desk.get("/").body()).contains("<span class=\"notice\">The page is gone</span>");
    assertThat(desk.get("/", "Accept-Language", "vi").body()).contains("Trang không còn nữa");
  }
}
