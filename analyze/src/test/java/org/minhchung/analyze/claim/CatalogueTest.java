package org.minhchung.analyze.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Claim;

class CatalogueTest {
  private static final String ENTRY =
      """
      - id: tea-turns-blue
        statement: "Tea from Vietnam turns blue at noon."
        originalLanguage: fr
        renderings: {en: "Vietnamese tea is blue at noon.", fr: "Le thé bleuit.", vi: "Trà xanh."}
        rating: "False"
        topic: tea
        factChecks:
          - {publisher: Tea Check, url: "https://tea.example/1", date: "2024-05", rating: "Wrong", language: fr}
        explanation: "It does not."
      """;

  @TempDir Path directory;

  @Test
  void theShippedCatalogueHasAtLeastSixtyRefutedClaimsWithFactChecks() {
    List<Claim> claims = Catalogue.shipped();

    assertThat(claims).hasSizeGreaterThanOrEqualTo(60);
    assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
    assertThat(claims).allMatch(Claim::refuted);
    assertThat(claims).noneMatch(c -> c.factChecks().isEmpty());
  }

  @Test
  void anEntryIsReadWhole() throws IOException {
    write("tea.yaml", ENTRY);

    Claim claim = Catalogue.read(directory).get(0);

    assertThat(claim.id()).isEqualTo("tea-turns-blue");
    assertThat(claim.rating().label()).isEqualTo("False");
    assertThat(claim.renderings()).containsKeys("en", "fr", "vi");
    assertThat(claim.factChecks().get(0).date()).isEqualTo("2024-05");
  }

  @Test
  void aMissingFieldIsNamedWithFileAndClaim() throws IOException {
    write("tea.yaml", ENTRY.replace("  topic: tea\n", ""));

    assertThatThrownBy(() -> Catalogue.read(directory))
        .isInstanceOf(ClaimFileException.class)
        .hasMessage("tea.yaml: claim tea-turns-blue: field topic is missing");
  }

  @Test
  void aMissingRenderingIsNamed() throws IOException {
    write("tea.yaml", ENTRY.replace(", vi: \"Trà xanh.\"", ""));

    assertThatThrownBy(() -> Catalogue.read(directory))
        .hasMessage("tea.yaml: claim tea-turns-blue: field renderings lacks vi");
  }

  @Test
  void anUnknownRatingIsNamed() throws IOException {
    write("tea.yaml", ENTRY.replace("rating: \"False\"", "rating: \"Bluish\""));

    assertThatThrownBy(() -> Catalogue.read(directory))
        .hasMessageContaining("tea.yaml: claim tea-turns-blue: field rating: 'Bluish'");
  }

  @Test
  void anIdInTwoFilesIsRefusedWithBothFiles() throws IOException {
    write("a.yaml", ENTRY);
    write("b.yaml", ENTRY);

    assertThatThrownBy(() -> Catalogue.read(directory))
        .hasMessage("b.yaml: claim tea-turns-blue is there twice; the first is in a.yaml");
  }

  @Test
  void aKeyWrittenTwiceIsRefused() throws IOException {
    write("tea.yaml", ENTRY + "  topic: coffee\n");

    assertThatThrownBy(() -> Catalogue.read(directory)).hasMessageContaining("tea.yaml");
  }

  private void write(String name, String yaml) throws IOException {
    Files.writeString(directory.resolve(name), yaml);
  }
}
