package org.minhchung.local.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minhchung.events.Source;
import org.minhchung.events.source.OpmlWriter;
import org.minhchung.events.source.ParsedSources;
import org.minhchung.events.source.SourceImport;
import org.minhchung.events.source.SourceImport.Outcome;
import org.minhchung.events.source.SourceLists;
import org.minhchung.events.source.SourceYamlWriter;

/** The list that is shipped, out and in again in every form. */
class ShippedSourcesTest {
  private static final String SHIPPED = shipped();
  private static final List<Source> SOURCES = read(SHIPPED).sources();

  private static String shipped() {
    try (InputStream in =
        ShippedSourcesTest.class.getResourceAsStream("/org/minhchung/local/sources.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ParsedSources read(String list) {
    return SourceLists.read(list.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyEntryIsRight() {
    assertThat(read(SHIPPED).refused()).isEmpty();
    assertThat(SOURCES).hasSizeGreaterThanOrEqualTo(500);
  }

  @ParameterizedTest
  @EnumSource
  void opmlLosesNothing(OpmlWriter.Grouping grouping) {
    ParsedSources back = read(OpmlWriter.write(SOURCES, grouping, Instant.EPOCH));

    assertThat(back.refused()).isEmpty();
    assertThat(back.repeated()).isEmpty();
    assertThat(back.sources()).containsExactlyInAnyOrderElementsOf(SOURCES);
  }

  @Test
  void yamlLosesNothing() {
    assertThat(read(SourceYamlWriter.write(SOURCES)).sources())
        .containsExactlyInAnyOrderElementsOf(SOURCES);
  }

  @Test
  void importingItOverItselfChangesNothing() {
    SourceImport result =
        SourceImport.of(
            read(SHIPPED),
            SOURCES.stream().collect(Collectors.toMap(Source::id, Function.identity())));

    assertThat(result.count(Outcome.UNCHANGED)).isEqualTo(SOURCES.size());
  }

  @Test
  void anEntryIsWrittenAsItStands() {
    List<String> lines = SHIPPED.lines().filter(line -> line.startsWith("- {")).toList();

    assertThat(SOURCES.stream().map(SourceYamlWriter::line)).containsExactlyElementsOf(lines);
  }
}
