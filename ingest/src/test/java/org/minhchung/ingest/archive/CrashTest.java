package org.minhchung.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Article;
import org.minhchung.events.warc.KeptPage;
import org.minhchung.events.warc.PageArchive;
import org.minhchung.events.warc.WarcReader;
import org.minhchung.events.warc.WarcRecord;

/** What was told to be kept is there whenever the writer dies. */
class CrashTest {
  @TempDir Path directory;

  @Test
  void everyPlaceThatWasToldIsReadableAfterKillMinusNine() throws Exception {
    Path warc = directory.resolve("warc");
    Path told = directory.resolve("told.txt");
    for (int kill = 0; kill < 3; kill++) {
      long before = Files.exists(told) ? Files.size(told) : 0;
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledWriter.class.getName(),
                  warc.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(told.toFile()))
              .start();
      try {
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> Files.size(told) > before + 4_000 || !process.isAlive());
      } finally {
        process.destroyForcibly().waitFor();
      }
    }

    List<String> lines = Files.readAllLines(told);
    PageArchive archive = new PageArchive(warc);
    int whole = 0;
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      if (words.length == 3 && words[2].length() == 64) { // the last line may be cut off too
        KeptPage page =
            archive.find(new Article.Snapshot(words[0], Long.parseLong(words[1]), words[2]));
        assertThat(page).isInstanceOf(KeptPage.Found.class);
        assertThat(((KeptPage.Found) page).intact()).isTrue();
        whole++;
      }
    }
    assertThat(whole).isGreaterThan(90);
    TornFiles.mend(warc);
    assertThat(markers(warc)).isEmpty();
    for (Path file : files(warc)) {
      readsToItsEnd(file);
    }
  }

  @Test
  void aTornLastRecordIsCutOffAndWhatCameBeforeStays() throws IOException {
    Path file;
    try (WarcFile warc = begin()) {
      file = directory.resolve(warc.name());
      warc.append(record("first"));
      warc.append(record("second"));
    }
    long whole = Files.size(file);
    Files.write(file, record("third"), StandardOpenOption.APPEND);
    try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(whole + 40);
    }
    Files.createFile(WarcFile.markerOf(file));

    assertThat(TornFiles.mend(directory)).isEqualTo(1);

    assertThat(Files.size(file)).isEqualTo(whole);
    assertThat(WarcFile.markerOf(file)).doesNotExist();
    readsToItsEnd(file);
  }

  @Test
  void aFileThatSomebodyWritesIsLetBe() throws IOException {
    try (WarcFile warc = begin()) {
      warc.append(record("first"));
      assertThat(TornFiles.mend(directory)).isZero();
      assertThat(markers(directory)).hasSize(1);
    }
    assertThat(markers(directory)).isEmpty();
  }

  private WarcFile begin() throws IOException {
    return WarcFile.begin(directory, "minhchung", java.time.Instant.parse("2026-11-24T12:00:00Z"));
  }

  private static byte[] record(String text) {
    return RecordWriter.warcinfo(
        RecordWriter.newId(), java.time.Instant.EPOCH, text, text.repeat(50));
  }

  private static void readsToItsEnd(Path file) throws IOException {
    try (WarcReader reader = WarcReader.open(file)) {
      WarcRecord last = null;
      for (var next = reader.after(null); next.isPresent(); next = reader.after(last)) {
        last = next.get();
      }
      assertThat(last == null ? 0 : last.end()).isEqualTo(Files.size(file));
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(".warc.gz")).toList();
    }
  }

  private static List<Path> markers(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(".open")).toList();
    }
  }
}
