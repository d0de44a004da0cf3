package org.minhchung.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.events.ExtractionReport.Shortfall;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.SourceHealth.Canary;
import org.minhchung.events.SourceHealth.Drift;
import org.minhchung.events.SourceHealth.Measure;
import org.minhchung.events.SourceHealth.Profile;
import org.minhchung.events.SourceHealth.Spread;
import org.minhchung.events.SourceHealth.State;

class SourcesPageTest {
  private final TestDesk desk = new TestDesk();

  @BeforeEach
  void start() {
    desk.start();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void site(String id, State state) {
    desk.sources.put(id, MadeUpSites.source(id, true));
    desk.sourceHealths.put(id, MadeUpSites.health(id, state, MadeUpSites.LAST));
  }

  @Test
  void tellsWithFiguresThatALayoutMayHaveChanged() throws Exception {
    site("steady", State.HEALTHY);
    site("harian", State.CHANGED);

    String page = desk.get("/sources").body();

    assertThat(page)
        .contains("Layout changed?")
        .contains("Usual text 2,300 characters, last 20 pages 90.")
        .contains("1 of 1 misread")
        .containsSubsequence("The harian", "The steady")
        .contains("Read as usual")
        .contains("<td class=\"number\" data-label=\"Pages in 7 days\">31</td>")
        .contains(">60%</td>");
    assertThat(desk.get("/sources", "Accept-Language", "vi").body())
        .contains("Giao diện đã đổi?")
        .contains("Văn bản thường dài 2.300 ký tự, 20 trang gần nhất 90.");
  }

  @Test
  void everyPageSaysHowManySitesNeedALook() throws Exception {
    site("steady", State.HEALTHY);
    assertThat(desk.get("/").body()).doesNotContain("class=\"notice\"");

    site("harian", State.CHANGED);
    site("other", State.FAILING);
    assertThat(desk.get("/").body())
        .contains("Sources <span class=\"notice\">2 to look at</span></a>");
  }

  @Test
  void aSiteWithoutNewPagesIsSilentThoughNoEventSaysSo() throws Exception {
    desk.sources.put("harian", MadeUpSites.source("harian", true));
    desk.sourceHealths.put(
        "harian",
        MadeUpSites.health("harian", State.HEALTHY, MadeUp.NOW.minus(Duration.ofHours(27))));

    assertThat(desk.get("/sources").body())
        .contains("Silent")
        .contains("No new page for 27 hours; usually one comes within 9 hours.")
        .contains("1 to look at");
  }

  @Test
  void manySilentSitesAtOnceAreMoreLikelyOurFault() throws Exception {
    for (int i = 0; i < 5; i++) {
      desk.sources.put("s" + i, MadeUpSites.source("s" + i, true));
      desk.sourceHealths.put(
          "s" + i,
          MadeUpSites.health("s" + i, State.HEALTHY, MadeUp.NOW.minus(Duration.ofHours(27))));
    }
    assertThat(desk.get("/sources").body()).contains("Most sites are silent at once.");
  }

  @Test
  void sitesWithoutPagesAndThoseThatAreOffAreShownAsSuch() throws Exception {
    desk.sources.put("new", MadeUpSites.source("new", true));
    site("off", State.CHANGED);
    desk.sources.put("off", MadeUpSites.source("off", false));

    assertThat(desk.get("/sources").body())
        .contains("Nothing read yet")
        .contains("Not watched")
        .doesNotContain("class=\"notice\"");
  }

  @Test
  void isFilteredByState() throws Exception {
    site("steady", State.HEALTHY);
    site("harian", State.CHANGED);

    assertThat(desk.get("/sources?state=changed").body())
        .contains("The harian")
        .doesNotContain("The steady")
        .contains("<a href=\"/sources\" aria-current=\"true\">Read otherwise than usual");
    assertThat(desk.get("/sources?state=silent").body()).contains("No site is in this state.");
    assertThat(desk.get("/sources?state=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void anEmptyListSaysWhatToDo() throws Exception {
    assertThat(desk.get("/sources").body())
        .contains("No site is watched.")
        .contains("tell whoever runs Minhchung");
  }

  @Test
  void aSitesPageShowsUsualBesideRecentAndThePagesThemselves() throws Exception {
    site("harian", State.CHANGED);

    String page = desk.get("/sources/harian").body();

    assertThat(page)
        .contains("We may be misreading this site.")
        .contains("<td>2,300 (900 to 5,200)</td><td>90 (80 to 2,400) <strong>← different</strong>")
        .contains("1 paragraphs; at least 6 were expected.")
        .contains("The date should be 2026, but is –.")
        .contains("href=\"https://harian.example/2026/06/01/politics/a-story-with-a-long-name-19\"")
        .containsSubsequence("long-name-19", "long-name-0")
        .contains("No text:")
        .contains("where the text is");
  }

  @Test
  void aSiteBeforeItsFirstPageHasAPageToo() throws Exception {
    desk.sources.put("new", MadeUpSites.source("new", true));

    assertThat(desk.get("/sources/new").body())
        .contains("Nothing read yet")
        .contains("its feed may not be the right one")
        .contains("No page has been read yet.");
    assertThat(desk.get("/sources/nowhere").statusCode()).isEqualTo(404);
  }

  private void changed(String id, State state, Measure measure, Shortfall shortfall) {
    SourceHealth made = MadeUpSites.health(id, state, MadeUpSites.LAST);
    desk.sources.put(id, MadeUpSites.source(id, true));
    desk.sourceHealths.put(
        id,
        new SourceHealth(
            id,
            state,
            made.since(),
            List.of(new Drift(measure, 0, 1, 1)),
            made.usual(),
            made.recent(),
            made.lastPage(),
            made.silentAfter(),
            made.pagesPerDay(),
            made.readings(),
            List.of(new Canary("Known", "https://x.example/", made.at(), List.of(shortfall), 2)),
            made.at(),
            null,
            null));
  }

  @Test
  void saysWhatIsKnownAndNoMore() throws Exception {
    changed("dated", State.CHANGED, Measure.DATE, new Shortfall("text", "tide survey", null));
    changed("known", State.CHANGED, Measure.CANARY, new Shortfall("text", "tide survey", null));
    changed("lost", State.FAILING, Measure.LOST, new Shortfall("page", "x", "HTTP 403"));

    assertThat(desk.get("/sources").body())
        .contains("Read otherwise than usual</strong>", "Pages can hardly be had</strong>")
        .contains("Known pages that are misread: 1 of 1.")
        .doesNotContain("Layout changed?")
        .doesNotContain("Hardly any text is found</strong>");
    assertThat(desk.get("/sources/dated").body())
        .contains("“tide survey” does not stand in the text.<")
        .contains("will be taken for the site’s new way from Jun 15, 2026 on");
    assertThat(desk.get("/sources/lost", "Accept-Language", "vi").body())
        .contains("Không đọc được trang x: <span lang=\"en\">HTTP 403</span>");
  }

  @Test
  void silenceBeganWithTheLastPage() throws Exception {
    Instant last = MadeUp.NOW.minus(Duration.ofHours(27));
    desk.sources.put("harian", MadeUpSites.source("harian", true));
    desk.sourceHealths.put("harian", MadeUpSites.health("harian", State.HEALTHY, last));
    assertThat(desk.get("/sources/harian").body())
        .containsPattern("since <time [^>]*datetime=\"" + last);

    desk.sources.put("harian", MadeUpSites.source("harian", false));
    assertThat(desk.get("/sources/harian").body()).doesNotContain("since <time");
  }

  @Test
  void aSiteOfWhichEveryPageReadsTheSameNeedsALook() throws Exception {
    SourceHealth made = MadeUpSites.health("wall", State.HEALTHY, MadeUpSites.LAST);
    Profile notice = new Profile(20, new Spread(700, 700, 700), new Spread(5, 5, 5), 0, 0, 0, 0, 0);
    Profile undated =
        new Profile(20, new Spread(300, 400, 500), new Spread(2, 2, 2), 0, 1, 0, 0, 0);
    for (Profile profile : List.of(notice, undated)) {
      desk.sources.put("wall", MadeUpSites.source("wall", true));
      desk.sourceHealths.put(
          "wall",
          new SourceHealth(
              "wall",
              State.LEARNING,
              made.since(),
              List.of(),
              null,
              profile,
              made.lastPage(),
              made.silentAfter(),
              Map.of("2026-06-01", 40),
              made.readings(),
              List.of(),
              made.at(),
              null,
              null));
      assertThat(desk.get("/sources").body())
          .contains("Every page reads the same</strong>")
          .contains("1 to look at");
    }
  }

  @Test
  void aSiteOfWhichNothingWasReadInAllTheTimeNeedsALook() throws Exception {
    site("steady", State.HEALTHY);
    desk.sources.put("new", MadeUpSites.source("new", true));

    assertThat(desk.get("/sources").body()).contains("1 to look at");
  }

  @Test
  void neitherPageJudgesAnOutlet() throws Exception {
    site("harian", State.CHANGED);
    for (String path : List.of("/sources", "/sources/harian")) {
      assertThat(desk.get(path).body())
          .doesNotContainIgnoringCase("unreliable", "suspicious", "bad");
    }
    assertThat(desk.get("/sources").body()).contains("is about our reading, not about the outlet");
  }
}
