package org.minhchung.alerts.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.events.ExtractionReport;
import org.minhchung.events.ExtractionReport.CanaryOutcome;
import org.minhchung.events.ExtractionReport.Occasion;
import org.minhchung.events.ExtractionReport.Outcome;
import org.minhchung.events.ExtractionReport.Shortfall;
import org.minhchung.events.SourceHealth.Drift;
import org.minhchung.events.SourceHealth.Measure;
import org.minhchung.events.SourceHealth.State;

class HistoryTest {
  private Site site;
  private Instant at = Instant.parse("2026-06-01T00:00:00Z");
  private int page;

  private void tell(ExtractionReport report) {
    site = History.after(site == null ? Site.unknown(report.at()) : site, report);
  }

  private void read(int number, int characters, int paragraphs) {
    for (int i = 0; i < number; i++) {
      // no two texts are of the same length
      page("https://post.example/" + page++, Outcome.READ, characters + i % 37, paragraphs);
    }
  }

  private void page(String url, Outcome outcome, int characters, int paragraphs) {
    at = at.plus(Duration.ofMinutes(30));
    List<String> flags = characters < 250 ? List.of("short") : List.of();
    boolean isText = outcome == Outcome.READ;
    tell(
        new ExtractionReport(
            "post",
            url,
            null,
            Occasion.FIRST,
            outcome,
            at,
            "density",
            characters,
            paragraphs,
            isText,
            isText,
            flags,
            isText ? null : "no text found",
            null));
  }

  private void canary(Shortfall... missing) {
    at = at.plus(Duration.ofHours(1));
    tell(
        new ExtractionReport(
            "post",
            "https://post.example/known",
            null,
            Occasion.CANARY,
            Outcome.READ,
            at,
            null,
            0,
            0,
            true,
            true,
            null,
            null,
            new CanaryOutcome("The quay story", List.of(missing))));
  }

  private void healthy() {
    read(80, 2300, 12);
    assertThat(site.state()).isEqualTo(State.HEALTHY);
  }

  @Test
  void saysNothingOfASiteBeforeThereIsAPast() {
    read(59, 2300, 12);
    assertThat(site.state()).isEqualTo(State.LEARNING);
    read(1, 2300, 12);
    assertThat(site.state()).isEqualTo(State.HEALTHY);
  }

  @Test
  void aLayoutThatIsReadPoorlyIsSeenWithItsFiguresAndItsBeginning() {
    healthy();
    Instant before = at;
    read(9, 90, 1);

    assertThat(site.state()).isEqualTo(State.CHANGED);
    assertThat(site.since()).isEqualTo(before.plus(Duration.ofMinutes(30)));
    Drift shorter = site.drifts().get(0);
    assertThat(shorter.measure()).isEqualTo(Measure.SHORTER);
    assertThat(shorter.usual()).isBetween(2300.0, 2337.0);
    assertThat(shorter.recent()).isBetween(90.0, 100.0);
    assertThat(site.drifts()).extracting(Drift::measure).contains(Measure.PARAGRAPHS);
  }

  @Test
  void aPartThatIsLostOfEveryTextIsSeenWithinTheWindow() {
    read(200, 2300, 12);
    read(Judgement.LONG, 920, 12);

    assertThat(site.state()).isEqualTo(State.CHANGED);
    assertThat(site.drifts()).extracting(Drift::measure).containsExactly(Measure.SHORTER);
  }

  @Test
  void everySecondPageATeaserIsSeenWithinTheWindow() {
    read(200, 2300, 12);
    for (int i = 0; i < Judgement.LONG / 2; i++) {
      read(1, 2300, 12);
      read(1, 150, 1);
    }

    assertThat(site.state()).isEqualTo(State.CHANGED);
    assertThat(site.drifts()).extracting(Drift::measure).contains(Measure.SHORTER);
  }

  @Test
  void thePastIsNotMadeOfWhatIsMisread() {
    healthy();
    read(500, 90, 1);

    assertThat(site.state()).isEqualTo(State.CHANGED);
    assertThat(Profiles.of(site.past()).characters().low()).isGreaterThan(2000);
  }

  @Test
  void recoversWhenPagesAreAsTheyUsedToBe() {
    healthy();
    read(60, 90, 1);
    read(8, 2300, 12);
    assertThat(site.state()).isEqualTo(State.CHANGED);
    read(2, 2300, 12);
    assertThat(site.state()).isEqualTo(State.HEALTHY);
    assertThat(site.drifts()).isEmpty();

    read(100, 2300, 12);
    assertThat(site.state()).isEqualTo(State.HEALTHY);
    assertThat(Profiles.of(site.past()).characters().low()).isGreaterThan(2000);
  }

  @Test
  void pagesWithoutTextAreAFailureWithOrWithoutAPast() {
    for (int i = 0; i < 10; i++) {
      page("https://post.example/empty/" + i, Outcome.UNREADABLE, 0, 0);
    }
    assertThat(site.state()).isEqualTo(State.FAILING);
    assertThat(site.drifts()).extracting(Drift::measure).containsExactly(Measure.EMPTY);

    site = null;
    healthy();
    for (int i = 0; i < 9; i++) {
      page("https://post.example/lost/" + i, Outcome.LOST, 0, 0);
    }
    assertThat(site.state()).isEqualTo(State.FAILING);
    assertThat(site.drifts()).extracting(Drift::measure).containsExactly(Measure.LOST);
  }

  @Test
  void onePageThatIsReadAgainAndAgainCountsOnce() {
    healthy();
    for (int i = 0; i < 50; i++) {
      page("https://post.example/live", Outcome.READ, 90, 1);
    }
    assertThat(site.state()).isEqualTo(State.HEALTHY);
  }

  @Test
  void shorterPiecesBecomeUsualAfterAWhileIfTheyAreTexts() {
    healthy();
    read(10, 600, 4);
    assertThat(site.state()).isEqualTo(State.CHANGED);
    read(80, 600, 4);
    assertThat(site.state()).isEqualTo(State.CHANGED);
    at = site.since().plus(Duration.ofDays(13));
    read(1, 600, 4);
    assertThat(site.state()).isEqualTo(State.CHANGED);
    at = at.plus(Duration.ofDays(1));
    read(1, 600, 4);

    assertThat(site.state()).isEqualTo(State.HEALTHY);
    assertThat(Profiles.of(site.past()).characters().median()).isLessThan(700);
  }

  @Test
  void teasersAndTheSameNoticeOnEveryPageNeverBecomeUsual() {
    healthy();
    read(500, 90, 1);
    at = at.plus(Duration.ofDays(90));
    read(1, 90, 1);
    assertThat(site.state()).isEqualTo(State.CHANGED);

    site = null;
    healthy();
    for (int i = 0; i < 500; i++) {
      page("https://post.example/cookies/" + i, Outcome.READ, 700, 5);
    }
    at = at.plus(Duration.ofDays(90));
    page("https://post.example/cookies/last", Outcome.READ, 700, 5);
    assertThat(site.state()).isEqualTo(State.CHANGED);
  }

  @Test
  void aCanaryIsBelievedWhenItIsMisreadTwice() {
    healthy();
    canary(new Shortfall("text", "tide survey", null));
    assertThat(site.state()).isEqualTo(State.HEALTHY);
    canary(new Shortfall("text", "tide survey", null));
    assertThat(site.state()).isEqualTo(State.CHANGED);
    assertThat(site.drifts()).containsExactly(new Drift(Measure.CANARY, 0, 1, 1));
    canary();
    assertThat(site.state()).isEqualTo(State.HEALTHY);
  }

  @Test
  void aCanaryThatIsVisitedAsSeldomAsCanBeIsBelievedToo() {
    healthy();
    canary(new Shortfall("text", "tide survey", null));
    at = at.plus(Duration.ofHours(24));
    canary(new Shortfall("text", "tide survey", null));
    assertThat(site.state()).isEqualTo(State.CHANGED);
  }

  @Test
  void aMisreadCanaryThatIsTakenOffTheListIsForgotten() {
    healthy();
    canary(new Shortfall("text", "tide survey", null));
    canary(new Shortfall("text", "tide survey", null));
    at = at.plus(Duration.ofDays(3));
    read(1, 2300, 12);

    assertThat(site.canaries()).isEmpty();
    assertThat(site.state()).isEqualTo(State.HEALTHY);
  }
}
