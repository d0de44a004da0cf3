package org.minhchung.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.desk.view.MadeUp;

class SearchPageTest {
  private final TestDesk desk = new TestDesk();

  @BeforeEach
  void start() {
    desk.claims.put("river-runs-backwards", MadeUp.river());
    desk.index.stories.add(MadeUp.riverStory());
    desk.start();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void marksWhatMatchedAndLeadsToTheArticleInItsStory() throws Exception {
    assertThat(desk.get("/search?q=mengalir").body())
        .contains("1 article")
        .contains("<mark>mengalir</mark>")
        .contains("href=\"/story/river?article=a1\"");
  }

  @Test
  void pointsToThePlaceWhereAQueryCannotBeRead() throws Exception {
    HttpResponse<String> page = desk.get("/search?q=score:%3Ehigh");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("This query cannot be read at character 8")
        .contains("<code>score:&gt;<mark class=\"here\">h</mark>igh</code>")
        .contains("value=\"score:>high\"");
  }

  @Test
  void saysWhatToDoWhenNothingMatches() throws Exception {
    assertThat(desk.get("/search?q=nowhere").body())
        .contains("No article matches.")
        .contains("Try fewer or shorter words");
  }

  @Test
  void aClaimShowsItsRenderingsChecksAndTheSentencesThatRepeatIt() throws Exception {
    assertThat(desk.get("/claims/river-runs-backwards").body())
        .contains(
            "<h1 lang=\"en\" dir=\"ltr\">A river in the example province runs backwards.</h1>")
        .contains("Một con sông ở tỉnh ví dụ chảy ngược.")
        .contains("Example Checkers")
        .contains("<mark>Sungai itu mengalir ke hulu.</mark>");
    assertThat(desk.get("/claims/unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void theCatalogueIsFoundByWordsAndRating() throws Exception {
    assertThat(desk.get("/claims?q=s%C3%B4ng+NG%C6%AF%E1%BB%A2C").body()).contains("1 claim of 1");
    assertThat(desk.get("/claims?q=mountain").body()).contains("No claim contains these words.");
    assertThat(desk.get("/claims?rating=true").body()).contains("No claim contains these words.");
  }
}
