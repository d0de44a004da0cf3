package org.minhchung.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.SourceHealth.State;
import org.minhchung.events.SourceVolume;
import org.minhchung.events.SourceWatch;
import org.minhchung.events.SourceWatch.Drop;

/** How a site from which less comes than should is shown. */
class CompletenessPageTest {
  private static final Instant NOW = MadeUp.NOW;
  private final TestDesk desk = new TestDesk();

  @BeforeEach
  void start() {
    desk.start();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void site(SourceWatch watch) {
    SourceHealth made = MadeUpSites.health("harian", State.HEALTHY, MadeUpSites.LAST);
    desk.sources.put("harian", MadeUpSites.source("harian", true));
    desk.sourceHealths.put(
        "harian",
        new SourceHealth(
            "harian",
            State.HEALTHY,
            made.since(),
            List.of(),
            made.usual(),
            made.recent(),
            made.lastPage(),
            made.silentAfter(),
            made.pagesPerDay(),
            made.readings(),
            made.canaries(),
            made.at(),
            tenDaysWithAGap(),
            watch));
  }

  /** The fourth day was not watched. */
  private static SourceVolume tenDaysWithAGap() {
    Instant from = NOW.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(9));
    List<Integer> found = new ArrayList<>();
    List<Double> expected = new ArrayList<>();
    for (int hour = 0; hour < 24 * 9 + 6; hour++) {
      boolean gap = hour / 24 == 3;
      found.add(gap ? -1 : 1 + hour % 3);
      expected.add(gap || hour < 48 ? -1.0 : 2.25);
    }
    return new SourceVolume(from, found, expected);
  }

  private static SourceWatch watch(Instant until, Instant silentAt, Drop drop) {
    return new SourceWatch(until, null, 0, null, 0, 0, null, silentAt, drop);
  }

  private String list() throws Exception {
    return desk.get("/sources").body();
  }

  @Test
  void aSiteThatNobodyWatchesIsNotCalledSilent() throws Exception {
    site(watch(NOW.minus(Duration.ofHours(3)), NOW.minus(Duration.ofHours(2)), null));

    assertThat(list())
        .contains("Not being watched now")
        .contains("Nobody has watched this site for 3 hours")
        .contains("1 to look at");
    assertThat(desk.get("/sources/harian").body()).contains("a gap of ours, not a silence");
  }

  @Test
  void aSilenceIsToldByTheSitesOwnHours() throws Exception {
    site(watch(NOW, MadeUpSites.LAST.plus(Duration.ofMinutes(20)), null));
    assertThat(list()).contains("Silent").contains("usually one comes within 1 hour");

    site(watch(NOW, NOW.plus(Duration.ofHours(1)), null));
    assertThat(list()).contains("Read as usual");
  }

  @Test
  void feedsThatCannotBeHadAreToldWithTheLastAnswer() throws Exception {
    Instant since = NOW.minus(Duration.ofHours(5));
    site(new SourceWatch(NOW, since, 7, "unknown host", 0, 0, null, null, null));

    assertThat(list())
        .contains("Feeds cannot be had")
        .contains("for 5 hours (asked 7 times); the last answer: unknown host");
    assertThat(desk.get("/sources", "Accept-Language", "vi").body())
        .contains("Không lấy được nguồn tin nào trong 5 giờ (đã hỏi 7 lần)");
  }

  @Test
  void refusalsAndFallsAreTold() throws Exception {
    site(new SourceWatch(NOW, null, 0, null, 0.9, 9, "robots.txt forbids", null, null));
    assertThat(list())
        .contains("Refuses us")
        .contains(
            "9 pages of the last day (90%) were refused; the last reason: robots.txt forbids");

    site(watch(NOW, null, new Drop(1, 31.4)));
    assertThat(list())
        .contains("Far fewer pages than usual")
        .contains("1 new page in the last day, where its past made us expect about 31.");
  }

  @Test
  void aDayOnWhichNobodyWatchedIsAGapInTableAndChart() throws Exception {
    site(watch(NOW, null, null));

    String page = desk.get("/sources/harian").body();
    String day = NOW.minus(Duration.ofDays(6)).toString().substring(0, 10);
    String row = page.substring(page.indexOf("data-day=\"" + day));
    row = row.substring(0, row.indexOf("</tr>"));
    assertThat(row).doesNotContain("data-value=\"").contains("<td class=\"number\">0</td>");
    assertThat(page).contains("data-value=\"48\"").contains("data-value=\"54\"");
  }
}
