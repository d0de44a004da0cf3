package org.minhchung.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.index.DayCounts;

class OverviewPageTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

  private final TestDesk desk = new TestDesk();

  @BeforeEach
  void start() {
    desk.start();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aTableTellsEachDayTheNewestFirst() throws Exception {
    desk.index.days =
        List.of(new DayCounts(TODAY.minusDays(1), 2000, 1234, 7), new DayCounts(TODAY, 5, 0, 0));

    String page = desk.get("/overview").body();

    assertThat(page)
        .contains("<a href=\"/overview\" aria-current=\"page\">Overview</a>")
        .contains("In the last 2 days: 1,234 articles about Vietnam, 7 flagged")
        .contains("Jun 1, 2026 (so far)")
        .contains("<td class=\"number\" data-value=\"1234\">1,234</td>")
        .containsSubsequence("data-day=\"2026-06-01\"", "data-day=\"2026-05-31\"");
    assertThat(desk.get("/overview", "Accept-Language", "vi").body())
        .contains(">Tổng quan</a>")
        .contains("<td class=\"number\" data-value=\"1234\">1.234</td>");
  }

  @Test
  void aDayOnWhichNothingWasReadIsAGapAndNoZero() throws Exception {
    desk.index.days =
        List.of(new DayCounts(TODAY.minusDays(1), 0, 0, 0), new DayCounts(TODAY, 5, 0, 0));

    String page = desk.get("/overview").body();

    assertThat(row(page, "2026-06-01"))
        .contains("<td class=\"number\" data-value=\"0\">0</td>")
        .doesNotContain("–");
    assertThat(row(page, "2026-05-31"))
        .contains("<td class=\"number\">–</td>")
        .doesNotContain("data-value");
  }

  private static String row(String page, String day) {
    int start = page.indexOf("<tr data-day=\"" + day + "\">");
    assertThat(start).as(day).isNotNegative();
    return page.substring(start, page.indexOf("</tr>", start));
  }

  @Test
  void onlyThisPageLoadsWhatDrawsTheChart() throws Exception {
    assertThat(desk.get("/overview").body()).contains("/uplot.js", "/uplot.css", "/chart.js");
    assertThat(desk.get("/").body()).doesNotContain("uplot").doesNotContain("chart.js");
  }

  @Test
  void saysWhatToDoWhenNothingWasSeen() throws Exception {
    desk.index.days =
        List.of(new DayCounts(TODAY.minusDays(1), 0, 0, 0), new DayCounts(TODAY, 0, 0, 0));

    assertThat(desk.get("/overview").body())
        .contains("No article was seen in the last 2 days.")
        .contains("Numbers appear here when articles have been fetched and indexed.")
        .doesNotContain("<table");
  }

  @Test
  void withoutTheIndexItSaysWhatStillWorks() throws Exception {
    desk.index.down = true;

    HttpResponse<String> page = desk.get("/overview");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body())
        .contains("Elasticsearch cannot be reached.")
        .contains("Alerts still go out.");
  }
}
