package org.minhchung.local.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void answersEveryRowInOrder() throws IOException {
    assertThat(run("{\"id\":1}\n\n{\"id\":2}\n")).isZero();
    assertThat(text(out)).isEqualTo("{\"id\":\"1\"}\n{\"id\":\"2\"}\n");
    assertThat(text(err)).contains("2 rows");
  }

  @Test
  void namesTheLineOfBadInputAndGoesOn() throws IOException {
    assertThat(run("{\"id\":1}\nnot json\n[1]\n{\"x\":1}\n{\"id\":\"ü\"}\n")).isEqualTo(1);
    assertThat(text(out)).isEqualTo("{\"id\":\"1\"}\n{\"id\":\"ü\"}\n");
    assertThat(text(err))
        .contains("line 2: not JSON")
        .contains("line 3: not a JSON object")
        .contains("line 4: field 'id' is missing")
        .contains("5 rows")
        .contains("3 of them wrong");
  }

  private int run(String input) throws IOException {
    return new JsonLines(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run((row, answer) -> answer.accept(Map.of("id", new Row(row).text("id"))));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
