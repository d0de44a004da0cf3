package org.minhchung.analyze.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.analyze.text.Sentences;
import org.minhchung.events.RelevanceGrade;

/** Lists are data: another directory counts, and what is broken is off and says so. */
class RelevanceDirectoryTest {
  private static final Sentences SENTENCES = new Sentences();

  @TempDir Path directory;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(directory.resolve("gazetteer/places"));
  }

  @Test
  void theShippedListsAreWhole() {
    VietnamRelevance shipped = VietnamRelevance.load(null, SENTENCES);

    assertThat(shipped.problems()).isEmpty();
    assertThat(shipped.version()).matches("gazetteer [0-9a-f]{12}, cues [0-9a-f]{12}");
  }

  @Test
  void aListInTheDirectoryCountsInPlaceOfTheShippedOne() throws IOException {
    Files.writeString(
        directory.resolve("gazetteer/places/cities.txt"), "PLACE atlantis: Atlantis City\n");
    VietnamRelevance mine = VietnamRelevance.load(directory, SENTENCES);

    assertThat(mine.problems()).isEmpty();
    assertThat(mine.names("Atlantis City lies by the sea.")).isTrue();
    assertThat(mine.names("It happened in Nha Trang.")).isFalse();
    assertThat(mine.version()).isNotEqualTo(VietnamRelevance.load(null, SENTENCES).version());
  }

  @Test
  void aBrokenListIsOffLoudlyAndLeavesTheOthers() throws IOException {
    for (String broken :
        new String[] {"", "PLACE: x\n", "NONSENSE id: x\n", "PLACE a: Nha Trang\nPLACE b: x*y\n"}) {
      Files.writeString(directory.resolve("gazetteer/places/cities.txt"), broken);
      VietnamRelevance mine = VietnamRelevance.load(directory, SENTENCES);

      assertThat(mine.problems())
          .singleElement()
          .asString()
          .startsWith("the names of gazetteer/places/cities.txt are not looked for: ");
      assertThat(mine.names("It happened in Nha Trang.")).isFalse();
      assertThat(mine.names("It happened in Vietnam.")).isTrue();
    }
  }

  @Test
  void brokenCuesAreOffLoudlyAndArticlesAreStillGraded() throws IOException {
    for (String broken : new String[] {"wars: x\n", "war: wojn* wietnamsk*\n"}) {
      Files.writeString(directory.resolve("cues.txt"), broken);
      VietnamRelevance mine = VietnamRelevance.load(directory, SENTENCES);

      assertThat(mine.problems())
          .singleElement()
          .asString()
          .contains("the war, communities abroad");
      assertThat(mine.version()).endsWith("cues off");
      assertThat(mine.assess("", "Vietnam raised its wages.", "en").grade())
          .isEqualTo(RelevanceGrade.ABOUT);
    }
  }
}
