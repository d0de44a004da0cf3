package org.minhchung.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.extract.Extractor;

/** Lines that look like furniture but hold a claim, and what an outlet has withdrawn. */
class SpokenLinesTest {
  private static final String TEXT =
      "<p>The harbour board met on Monday to discuss the new quay, which has been delayed.</p>"
          + "<p>Its chair said that work would begin in spring, once the survey is complete.</p>"
          + "<p>Fishermen who use the old quay have asked for a ramp and for lights along it.</p>";

  private final Extractor extractor = new Extractor(new ManualClock("2026-11-24T12:00:00Z"));

  private String text(String html) {
    return extractor
        .extract("<title>Quay delayed again</title>" + html, "https://post.example/quay")
        .text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The board said on Facebook and on Telegram that 300 fishermen had crossed the bay.",
        "Ana Example, who is a journalist, was jailed for nine years over the quay.",
        "The board denies this",
        "The port lost 64 boats in 1988",
        "Cảng đã mất 64 người ở vịnh",
        "港湾委員会側は否定",
        "Никто не пострадал",
        "ไม่มีผู้เสียชีวิต"
      })
  void standAtTheEnd(String line) {
    assertThat(text("<article>" + TEXT + "<p>" + line + "</p></article>")).endsWith(line);
  }

  @Test
  void standAtTheStartThoughTheyNameAYear() {
    String line = "In 2014 the town sank a foreign rig, the board says";

    assertThat(text("<article><p>" + line + "</p>" + TEXT + "</article>")).startsWith(line);
  }

  @ParameterizedTest
  @CsvSource({"poll-result, true", "credit-rating, true", "poll, false"})
  void standInElementsNamedAfterWhatTheySay(String name, boolean isKept) {
    String line = "67 percent of people in the town opposed the quay.";

    String text =
        text("<article>" + TEXT + "<div class=" + name + "><p>" + line + "</p></div>" + TEXT);

    assertThat(text.contains(line)).isEqualTo(isKept);
  }

  @Test
  void leaveOutWhatTheOutletWithdrew() {
    String line = "<p>The town has <del>300</del> <ins>3</ins> boats in the bay now.</p>";

    assertThat(text("<article>" + TEXT + line + TEXT))
        .contains("The town has 3 boats in the bay now.");
  }
}
