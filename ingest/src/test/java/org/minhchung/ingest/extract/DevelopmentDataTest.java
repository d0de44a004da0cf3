package org.minhchung.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads real pages, where somebody has unpacked them, to see that none of them breaks anything. */
class DevelopmentDataTest {
  private static final int SAMPLE = 40;

  @Test
  void findsTextInNearlyEveryRealPage() throws IOException {
    String place = System.getProperty("minhchung.pages", "../../shared/data/extraction/naeb/pages");
    Path pages = Path.of(place);
    if (!Files.isDirectory(pages)) {
      System.out.println("skipped: no development data in " + place);
    }
    assumeTrue(Files.isDirectory(pages), "no development data");
    Extractor extractor = new Extractor(Clock.systemUTC());
    int read = 0;
    int withText = 0;
    try (Stream<Path> files = Files.list(pages)) {
      for (Path file : files.sorted().limit(SAMPLE).toList()) {
        Extraction e = extractor.extract(Files.readAllBytes(file), null, file.toUri().toString());
        read++;
        withText += e.text().length() > 200 ? 1 : 0;
      }
    }
    System.out.printf(Locale.ROOT, "%d of %d real pages have text%n", withText, read);
    assertThat(withText).isGreaterThan(read * 9 / 10);
  }
}
