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
import org.minhchung.events.Verdict;

class ClaimsFileTest {
  @TempDir Path directory;

  @Test
  void rowsBecomeClaimsWithTheTitleAsAWordingOfItsOwn() throws IOException {
    List<Claim> claims =
        ClaimsFile.read(
            file(
                """
                {"id":"a","statement":"Tea is blue.","title":"Blue tea?","rating":"mostly false","x":1}

                {"id":"b","statement":"Teh itu biru.","language":"id","publisher":"Tea Check",\
                "url":"https://tea.example","publishedAt":"2024-05-01T10:00:00Z"}
                """));

    assertThat(claims).extracting(Claim::id).containsExactly("a", "b");
    assertThat(claims.get(0).renderings()).containsEntry("en-x-title", "Blue tea?");
    assertThat(claims.get(0).rating()).isEqualTo(Verdict.MOSTLY_FALSE);
    assertThat(claims.get(1).rating()).isNull();
    assertThat(claims.get(1).originalLanguage()).isEqualTo("id");
    assertThat(claims.get(1).factChecks().get(0).date()).isEqualTo("2024-05-01");
  }

  @Test
  void whatIsWrongIsSaidWithLineAndField() throws IOException {
    String good = "{\"id\":\"a\",\"statement\":\"Tea is blue.\"}\n";

    assertThatThrownBy(() -> ClaimsFile.read(file(good + "{\"id\":\"b\"}")))
        .hasMessageEndingWith("line 2: field statement is missing");
    assertThatThrownBy(() -> ClaimsFile.read(file(good + good)))
        .hasMessageEndingWith("line 2: field id: a is on line 1 already");
    assertThatThrownBy(() -> ClaimsFile.read(file(good + "{oops")))
        .hasMessageContaining("line 2 is not JSON");
    assertThatThrownBy(() -> ClaimsFile.read(file(good.replace("}", ",\"rating\":\"Bluish\"}"))))
        .hasMessageContaining("line 1: field rating: 'Bluish' is not a verdict");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("claims.jsonl"), text);
  }
}
