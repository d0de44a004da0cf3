package org.minhchung.local.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.minhchung.events.Json;

/**
 * Runs a step over JSON lines. A bad line is reported on standard error with its number and leaves
 * the others alone; the run then ends with status 1.
 */
final class JsonLines {

  /** What is done with a row. */
  @FunctionalInterface
  interface Step {
    /**
     * Takes a row and gives any number of rows.
     *
     * @throws IllegalArgumentException when the row is wrong, saying how
     */
    void accept(JsonNode row, Consumer<Object> out) throws IOException;
  }

  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private final JsonMapper mapper = Json.mapper();

  JsonLines(InputStream in, OutputStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs until the input ends.
   *
   * @return 0, or 1 if a line was wrong
   */
  int run(Step step) throws IOException {
    Progress progress = new Progress(err);
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, strict));
        BufferedWriter writer =
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          progress.row(one(line, number, step, writer));
        }
        if (!lines.ready()) {
          writer.flush();
        }
      }
    }
    return progress.finish();
  }

  private boolean one(String line, int number, Step step, BufferedWriter writer)
      throws IOException {
    StringBuilder answer = new StringBuilder();
    try {
      JsonNode row = mapper.readTree(line);
      if (!row.isObject()) {
        throw new IllegalArgumentException("not a JSON object");
      }
      step.accept(row, value -> answer.append(write(value)).append('\n'));
    } catch (JsonProcessingException e) {
      err.println("line " + number + ": not JSON: " + e.getOriginalMessage());
      return false;
    } catch (IllegalArgumentException | IOException e) {
      err.println("line " + number + ": " + e.getMessage());
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      // a fault of ours, which must not end the other rows either
      err.println("line " + number + ": " + e);
      return false;
    }
    writer.append(answer);
    return true;
  }

  private String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value + " has no JSON form", e);
    }
  }
}
