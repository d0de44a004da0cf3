package org.minhchung.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Source;
import org.minhchung.ingest.source.SourceList;
import org.minhchung.local.process.DataDirectory;

class SourceFileTest {
  @TempDir Path folder;

  @Test
  void putsTheShippedListWhereTheOperatorCanEditIt() {
    List<Source> sources = SourceList.read(write());
    assertThat(sources).hasSizeGreaterThan(80);
    assertThat(sources.stream().map(Source::country).collect(Collectors.toSet()))
        .hasSizeGreaterThan(30);
    assertThat(sources).noneMatch(s -> s.feeds().isEmpty() && s.sitemaps().isEmpty());
  }

  @Test
  void leavesAnEditedListAlone() throws IOException {
    Path file = write();
    Files.writeString(file, "[]");
    assertThat(write()).hasContent("[]");
  }

  private Path write() {
    try (DataDirectory data = DataDirectory.open(folder, false)) {
      return Path.of(SourceFile.settings(data).get("ingest.sources").toString());
    }
  }
}
