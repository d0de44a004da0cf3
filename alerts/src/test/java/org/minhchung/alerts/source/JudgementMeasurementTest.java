package org.minhchung.alerts.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.alerts.source.MadeUpSite.Fault;
import org.minhchung.events.ExtractionReport;

/**
 * How often a site is blamed without cause, and after how many pages a break is seen, on made-up
 * sites. The seeds from 500,000 on were not looked at while the rule was made. {@code
 * -Dhealth.sites=1000 -Dhealth.seed=500000} measures more of them.
 */
class JudgementMeasurementTest {
  private static final long FIRST_SEED = Long.getLong("health.seed", 500_000);
  private static final int SITES = Integer.getInteger("health.sites", 50);
  private static final int PAGES = 500;

  @Test
  void steadySitesAreHardlyEverBlamed() {
    int blamed = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SITES; seed++) {
      MadeUpSite steady = new MadeUpSite(seed);
      Site site = null;
      boolean before = false;
      for (int page = 0; page < PAGES; page++) {
        site = after(site, steady.next());
        blamed += site.troubled() && !before ? 1 : 0;
        before = site.troubled();
      }
    }
    System.out.printf(
        Locale.ROOT, "false alarms: %d on %d sites, %d pages%n", blamed, SITES, SITES * PAGES);
    assertThat(blamed).isLessThanOrEqualTo(SITES * PAGES / 10_000);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aBreakIsSeenAfterFewPages(Fault fault) {
    List<Integer> delays = new ArrayList<>();
    int missed = 0;
    Predicate<MadeUpSite> canShowIt =
        switch (fault) {
          case NO_DATE -> MadeUpSite::hasDates;
          case ONE_PARAGRAPH -> MadeUpSite::hasParagraphs;
          default -> MadeUpSite::hasTexts;
        };
    List<MadeUpSite> sites =
        LongStream.range(FIRST_SEED, FIRST_SEED + SITES)
            .mapToObj(MadeUpSite::new)
            .filter(canShowIt)
            .toList();
    for (MadeUpSite broken : sites) {
      Site site = null;
      for (int page = 0; page < 240; page++) {
        site = after(site, broken.next());
      }
      broken.fault = fault;
      int delay = 0;
      while (!site.troubled() && delay < 100) {
        site = after(site, broken.next());
        delay++;
      }
      if (site.troubled()) {
        delays.add(delay);
      } else {
        missed++;
      }
    }
    delays.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%s: %d sites, seen after %d pages (median), %d (95 %%), %d (last); not within 100: %d%n",
        fault,
        sites.size(),
        delays.get(delays.size() / 2),
        delays.get(delays.size() * 95 / 100),
        delays.get(delays.size() - 1),
        missed);
    boolean isPartial = fault == Fault.HALF_TEASER || fault == Fault.LOST_PART;
    assertThat(delays.get(delays.size() / 2)).isLessThanOrEqualTo(isPartial ? Judgement.LONG : 12);
    assertThat(delays.get(delays.size() * 95 / 100))
        .isLessThanOrEqualTo(isPartial ? 100 : Judgement.LONG);
    assertThat(missed).isLessThanOrEqualTo(sites.size() * (isPartial ? 4 : 1) / 10);
  }

  private static Site after(Site site, ExtractionReport report) {
    return History.after(site == null ? Site.unknown(report.at()) : site, report);
  }
}
