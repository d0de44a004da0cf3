package org.minhchung.local.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.minhchung.events.Source;
import org.minhchung.events.source.SourceYamlWriter;
import org.minhchung.ingest.health.Canary;
import org.minhchung.local.process.DataDirectory;

/** The list of sources in the data directory. */
final class SourceFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private SourceFile() {}

  /** Puts the shipped list where the operator can edit it, unless one is there already. */
  static Map<String, Object> settings(DataDirectory data) {
    Path file = data.root().resolve("sources.yaml");
    if (!Files.exists(file)) {
      try (InputStream shipped =
          SourceFile.class.getResourceAsStream("/org/minhchung/local/sources.yaml")) {
        Files.copy(shipped, file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + file, e);
      }
    }
    return Map.of("ingest.sources", file.toString());
  }

  /** Writes a list for this run. */
  static Path write(DataDirectory data, List<Source> sources) {
    Path file = data.state().resolve("sample-sources.yaml");
    try {
      return Files.writeString(file, SourceYamlWriter.write(sources));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Writes a list of known pages for this run. */
  static Path writeCanaries(DataDirectory data, List<Canary> canaries) {
    Path file = data.state().resolve("sample-canaries.yaml");
    try {
      YAML.writeValue(file.toFile(), canaries);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return file;
  }
}
