package org.minhchung.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.events.Article;
import org.minhchung.events.warc.ArchiveUsage;
import org.minhchung.events.warc.KeptPage;
import org.minhchung.events.warc.MovedRecords.Place;
import org.minhchung.events.warc.PageArchive;
import org.minhchung.ingest.ManualClock;

class PruningTest {
  private static final int PAGES = 12;

  @TempDir Path directory;
  private final ManualClock clock = new ManualClock("2026-01-01T00:00:00Z");
  private final List<Article.Snapshot> snapshots = new ArrayList<>();
  private final Map<Place, Set<PageClass>> classes = new HashMap<>();
  private RetentionConfig retention = RetentionConfig.defaults();

  /** One file; every third page was flagged, every fourth is in a story that was reviewed. */
  private void keepPages() throws IOException {
    try (Snapshots store =
        new Snapshots(new ArchiveConfig(directory, null, null, 0L, null), "x", clock)) {
      for (int i = 0; i < PAGES; i++) {
        Article.Snapshot kept =
            store.keep(
                new ServedPage(
                    "https://a.example/" + i,
                    200,
                    List.of(),
                    ("<p>page " + i).getBytes(StandardCharsets.UTF_8),
                    "text/html",
                    clock.instant()));
        snapshots.add(kept);
        Set<PageClass> found =
            i % 3 == 0
                ? (i % 4 == 0
                    ? Set.of(PageClass.FLAGGED, PageClass.REVIEWED)
                    : Set.of(PageClass.FLAGGED))
                : i % 4 == 0 ? Set.of(PageClass.REVIEWED) : Set.of();
        classes.put(new Place(kept.file(), kept.offset()), found);
      }
    }
  }

  private Pruning pruning() {
    return new Pruning(directory, retention, (files, since) -> classes, clock);
  }

  private static boolean stays(int page) {
    return page % 3 == 0 || page % 4 == 0;
  }

  private void everythingFlaggedOrReviewedIsThere() {
    PageArchive archive = new PageArchive(directory);
    for (int i = 0; i < PAGES; i++) {
      KeptPage page = archive.find(snapshots.get(i));
      if (stays(i)) {
        assertThat(page).as("page " + i).isInstanceOf(KeptPage.Found.class);
        KeptPage.Found found = (KeptPage.Found) page;
        assertThat(found.intact()).isTrue();
        assertThat(found.record().target()).isEqualTo("https://a.example/" + i);
      }
    }
  }

  private void theOthersAreGone() {
    for (int i = 0; i < PAGES; i++) {
      if (!stays(i)) {
        assertThat(new PageArchive(directory).find(snapshots.get(i)))
            .isInstanceOfSatisfying(
                KeptPage.Absent.class,
                a -> assertThat(a.reason()).isEqualTo(KeptPage.Reason.EXPIRED));
      }
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void removesWhatIsOverAndKeepsWhatWasFlaggedOrReviewedWhereItsPlaceLeads() throws IOException {
    keepPages();
    clock.advance(Duration.ofDays(181));
    long before = ArchiveUsage.of(directory).bytes();

    PruneReport dry = pruning().run(true);
    assertThat(names()).contains(snapshots.get(0).file());
    PruneReport report = pruning().run(false);

    assertThat(report).isEqualTo(dry);
    assertThat(report.removed()).isEqualTo(1);
    assertThat(report.kept()).isEqualTo(Map.of(PageClass.FLAGGED, 4, PageClass.REVIEWED, 2));
    assertThat(report.dropped()).isEqualTo(6);
    assertThat(before - ArchiveUsage.of(directory).bytes()).isEqualTo(report.bytes());
    assertThat(names()).doesNotContain(snapshots.get(0).file());
    everythingFlaggedOrReviewedIsThere();
    theOthersAreGone();
  }

  @Test
  void doesNothingBeforeTheTimeIsOver() throws IOException {
    keepPages();
    clock.advance(Duration.ofDays(179));
    Pruning pruning =
        new Pruning(
            directory,
            retention,
            (files, since) -> {
              throw new AssertionError("nobody need be asked");
            },
            clock);

    assertThat(pruning.run(false).removed()).isZero();
    assertThat(new PageArchive(directory).find(snapshots.get(1)))
        .isInstanceOf(KeptPage.Found.class);
  }

  @ParameterizedTest
  @EnumSource(Pruning.Step.class)
  void cutOffAnywhereLosesNothingAndTheNextRunEndsIt(Pruning.Step last) throws IOException {
    keepPages();
    clock.advance(Duration.ofDays(200));
    Pruning dying =
        new Pruning(
            directory,
            retention,
            (files, since) -> classes,
            clock,
            step -> {
              if (step == last) {
                throw new IllegalStateException("the power is gone");
              }
            });

    assertThatThrownBy(() -> dying.run(false)).hasMessage("the power is gone");
    everythingFlaggedOrReviewedIsThere();
    pruning().run(false);

    everythingFlaggedOrReviewedIsThere();
    theOthersAreGone();
    assertThat(names()).noneMatch(n -> n.endsWith(".tmp"));
    assertThat(names()).filteredOn(n -> n.endsWith(".warc.gz")).hasSize(2);
    assertThat(pruning().run(false).removed()).isZero();
  }

  @Test
  void aPageOfTwoClassesIsKeptAsLongAsTheLongerOne() throws IOException {
    retention = new RetentionConfig(Keep.of("P2Y"), Keep.of("forever"), Keep.of("P30D"));
    keepPages();
    clock.advance(Duration.ofDays(31));
    pruning().run(false);
    everythingFlaggedOrReviewedIsThere();

    clock.advance(Duration.ofDays(800));
    classes.clear(); // the topics do not go back so far
    PruneReport report = pruning().run(false);

    assertThat(report.dropped()).as("flagged and never reviewed").isEqualTo(3);
    PageArchive archive = new PageArchive(directory);
    assertThat(archive.find(snapshots.get(0))).isInstanceOf(KeptPage.Found.class);
    assertThat(archive.find(snapshots.get(4))).isInstanceOf(KeptPage.Found.class);
    assertThat(archive.find(snapshots.get(3))).isInstanceOf(KeptPage.Absent.class);
  }

  @Test
  void aPageThatWasReviewedAfterItWasMovedMovesOn() throws IOException {
    retention = new RetentionConfig(Keep.of("P100D"), Keep.of("forever"), Keep.of("P30D"));
    keepPages();
    clock.advance(Duration.ofDays(31));
    pruning().run(false);
    Article.Snapshot late = snapshots.get(3);
    classes.put(
        new Place(late.file(), late.offset()), Set.of(PageClass.FLAGGED, PageClass.REVIEWED));
    clock.advance(Duration.ofDays(100));

    pruning().run(false);

    assertThat(new PageArchive(directory).find(late))
        .isInstanceOfSatisfying(
            KeptPage.Found.class, f -> assertThat(f.file()).startsWith("kept-reviewed-"));
    assertThat(new PageArchive(directory).find(snapshots.get(9)))
        .isInstanceOf(KeptPage.Absent.class);
  }

  @Test
  void leavesFilesAloneWhosePagesNobodyKnowsAnyMore() throws IOException {
    keepPages();
    clock.advance(Duration.ofDays(200));
    classes.clear();

    PruneReport report = pruning().run(false);

    assertThat(report.removed()).isZero();
    assertThat(report.leftAlone()).containsOnlyKeys(snapshots.get(0).file());
    everythingFlaggedOrReviewedIsThere();
  }

  @Test
  void removesNothingWhenItCannotBeToldWhatPagesAreEvidenceOf() throws IOException {
    keepPages();
    clock.advance(Duration.ofDays(200));
    Pruning blind =
        new Pruning(
            directory,
            retention,
            (files, since) -> {
              throw new IllegalStateException("Kafka is gone");
            },
            clock);

    assertThatThrownBy(() -> blind.run(false)).hasMessage("Kafka is gone");
    everythingFlaggedOrReviewedIsThere();
  }

  @Test
  void refusesTimesThatAreNone() {
    assertThatThrownBy(() -> Keep.of("always")).hasMessageContaining("'always'");
    assertThatThrownBy(() -> new RetentionConfig(null, null, Keep.of("P3Y")))
        .hasMessageContaining("archive.retention.other is P3Y");
  }
}
