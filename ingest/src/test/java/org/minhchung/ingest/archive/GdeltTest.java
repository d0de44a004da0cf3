package org.minhchung.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.FetchTask;
import org.minhchung.events.Source;
import org.minhchung.events.Topics;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.RecordingOutbox;
import org.minhchung.ingest.frontier.FrontierConfig;

class GdeltTest {
  private static final Source POST =
      new Source(
          "post", "Post", "https://www.post.example/", null, null, null, null, null, null, true);

  @TempDir Path directory;
  private final RecordingOutbox kafka = new RecordingOutbox();
  private final ManualClock clock = new ManualClock("2026-11-25T12:00:00Z");

  private GdeltReport backfill(List<Source> sources, Path... files) {
    return new Backfill(kafka, sources, clock)
        .gdelt(List.of(files), FrontierConfig.defaults(), clock::advance);
  }

  /** A line of so many fields, of which some are given. */
  private static String line(int fields, Map<Integer, String> given) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < fields; i++) {
      line.append(i == 0 ? "" : "\t").append(given.getOrDefault(i, ""));
    }
    return line.append('\n').toString();
  }

  private static String knowledge(String url) {
    return line(27, Map.of(2, "1", 4, url));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void asksForThePagesThatEveryKindOfFileNames() throws IOException {
    Path mentions =
        file("m.csv", line(16, Map.of(2, "1", 5, "https://en.post.example/b?utm_source=x")));
    Path events = file("e.CSV", line(61, Map.of(60, "http://post.example/c")));
    Path graph = directory.resolve("20261124.gkg.csv.zip");
    try (OutputStream out = Files.newOutputStream(graph);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("20261124.gkg.csv"));
      zip.write(knowledge("https://post.example/a").getBytes(StandardCharsets.UTF_8));
    }

    GdeltReport report = backfill(List.of(POST), mentions, events, graph);

    assertThat(report.tasks()).isEqualTo(3);
    List<FetchTask> tasks = kafka.values(Topics.FETCH, FetchTask.class);
    assertThat(tasks)
        .extracting(FetchTask::url)
        .containsExactly(
            "https://en.post.example/b", "http://post.example/c", "https://post.example/a");
    assertThat(tasks).extracting(FetchTask::sourceId).containsOnly("post");
    assertThat(tasks).extracting(FetchTask::reason).containsOnly(FetchTask.Reason.BACKFILL);
    assertThat(kafka.keys(Topics.FETCH))
        .containsExactly("en.post.example", "post.example", "post.example");
  }

  @Test
  void handsOverNoMoreThanCanBeFetchedPolitely() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      lines.append(knowledge("https://post.example/" + i));
      lines.append(knowledge("https://h" + i % 100 + ".post.example/" + i));
    }
    Instant before = clock.instant();

    GdeltReport report = backfill(List.of(POST), file("g.csv", lines.toString()));

    assertThat(report.tasks()).isEqualTo(2_000);
    // An hour's share at once, and of the rest one every five seconds.
    assertThat(Duration.between(before, clock.instant()))
        .isBetween(Duration.ofSeconds(280 * 5), Duration.ofSeconds(1_000 * 5));
    assertThat(kafka.values(Topics.FETCH, FetchTask.class).subList(0, 10))
        .extracting(FetchTask::url)
        .as("hosts take turns")
        .doesNotHaveDuplicates()
        .filteredOn(url -> url.startsWith("https://post.example/"))
        .hasSize(1);
  }

  @Test
  void countsWhatItLeavesOutAndNamesMalformedLines() throws IOException {
    Path graph =
        file(
            "g.csv",
            knowledge("https://post.example/a")
                + knowledge("https://post.example/a#b")
                + knowledge("https://other.example/a")
                + "a\tb\n"
                + knowledge("post.example/no-scheme")
                + line(27, Map.of(2, "2", 4, "a citation"))
                + "\n");

    GdeltReport report = backfill(List.of(POST), graph);

    assertThat(report.lines()).isEqualTo(7);
    assertThat(report.tasks()).isEqualTo(1);
    assertThat(report.malformed()).isEqualTo(2);
    assertThat(report.examples().get(0)).startsWith("g.csv:4: 2 fields, not the 27");
    assertThat(report.examples().get(1)).startsWith("g.csv:5: 'post.example/no-scheme'");
    assertThat(report.skips())
        .containsOnlyKeys(
            "empty line",
            "not of the web",
            "of no outlet that is listed",
            "same address as a line before");
  }

  @Test
  void takesEverythingWhereNoOutletIsKnown() throws IOException {
    GdeltReport report = backfill(List.of(), file("g.csv", knowledge("https://other.example/a")));

    assertThat(report.tasks()).isEqualTo(1);
  }

  @Test
  void namesAFileThatIsMissingOrBreaksOff() throws IOException {
    assertThatThrownBy(() -> backfill(List.of(), directory.resolve("none.csv")))
        .hasMessageContaining("none.csv");

    Path broken = Files.write(directory.resolve("b.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
    assertThat(backfill(List.of(), broken).examples().get(0)).startsWith("b.zip:0: the file is");
  }
}
