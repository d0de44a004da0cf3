package org.minhchung.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.alerts.review.ReviewDraft;
import org.minhchung.events.ReviewEvent.Action;

class QueuePageTest {
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

  @Test
  void aRowSaysWhatTheMachineFoundAndWhy() throws Exception {
    desk.index.stories.add(MadeUp.riverStory());

    assertThat(desk.get("/", "Accept-Language", "vi").body())
        .contains("class=\"row kind-known-false\"")
        .contains("Lặp lại một thông tin được Example Checkers (2026-05-14) đánh giá là Sai")
        .contains("“Một con sông ở tỉnh ví dụ chảy ngược.”")
        .contains("vì: đáng kiểm 0,81 × trùng khớp 0,96 × khẳng định 0,94")
        .contains("14 phút trước");
    assertThat(desk.get("/").body())
        .contains("<a href=\"/story/river\"")
        .contains("“A river in the example province runs backwards.”")
        .contains("why: worth 0.81 × match 0.96 × asserts 0.94")
        .contains("datetime=\"2026-06-01T09:12:00Z\"")
        .contains("unassigned");
  }

  @Test
  void withoutAWordAboutStatesItHoldsWhatWaits() throws Exception {
    desk.index.stories.add(MadeUp.riverStory());
    desk.reviews.append(ReviewDraft.of("river", 0, "Lan", Action.DISMISS, "no claim"));

    assertThat(desk.get("/").body()).contains("Nothing waits for you.");
    assertThat(desk.get("/?state=any").body()).contains("href=\"/story/river\"");
    assertThat(desk.get("/?state=dismissed").body()).contains("href=\"/story/river\"");
    assertThat(desk.get("/?state=dismissed&kind=corrected").body())
        .contains("No story passes these filters.");
  }

  @Test
  void saysWhenNewStoriesHaveComeWithoutShowingThem() throws Exception {
    Matcher news = Pattern.compile("hx-get=\"([^\"]+)\"").matcher(desk.get("/").body());
    assertThat(news.find()).isTrue();
    String address = news.group(1).replace("&amp;", "&");
    assertThat(desk.get(address).body()).isBlank();

    desk.index.stories.add(MadeUp.riverStory());

    assertThat(desk.get(address).body())
        .contains("1 new story – <a href=\"/\">show</a>")
        .doesNotContain("<html");
    desk.index.down = true;
    assertThat(desk.get(address).body()).isBlank();
  }

  @Test
  void withoutTheIndexItSaysWhatStillWorks() throws Exception {
    desk.index.down = true;

    HttpResponse<String> page = desk.get("/");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body())
        .contains("Elasticsearch cannot be reached.")
        .contains("Alerts still go out.");
    assertThat(desk.get("/claims").statusCode()).isEqualTo(200);
    assertThat(desk.get("/claims/river-runs-backwards").body())
        .contains("nobody can say where it was seen");
  }

  @Test
  void addressesThatCannotBeUnderstoodAreNamed() throws Exception {
    HttpResponse<String> page = desk.get("/?state=lost");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("lost").contains("is no state");
    assertThat(desk.get("/queue/news?total=x&since=y").statusCode()).isEqualTo(400);
  }
}
