package org.minhchung.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzeConfigTest {
  private final YAMLMapper yaml =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Test
  void anEmptySectionGivesTheDefaults() throws Exception {
    AnalyzeConfig config = yaml.readValue("{}", AnalyzeConfig.class);

    assertThat(config).isEqualTo(AnalyzeConfig.defaults());
    assertThat(config.applicationId()).isEqualTo("minhchung-analyze");
    assertThat(config.threads()).isEqualTo(1);
    assertThat(config.stateDirectory()).isEqualTo(Path.of("data", "analyze"));
    assertThat(config.maxSentences()).isEqualTo(400);
    assertThat(config.matching().suggest()).isEqualTo(0.3);
    assertThat(config.matching().link()).isEqualTo(0.55);
    assertThat(config.matching().encoderDirectory()).isNull();
  }

  @Test
  void everyKeyIsRead() throws Exception {
    AnalyzeConfig config =
        yaml.readValue(
            """
            applicationId: second
            threads: 3
            stateDirectory: elsewhere
            maxSentences: 50
            modelDirectory: own
            matching:
              suggest: 0.2
              link: 0.9
              encoderDirectory: models/labse
              encoderLanguages: [en, vi]
            """,
            AnalyzeConfig.class);

    assertThat(config)
        .isEqualTo(
            new AnalyzeConfig(
                "second",
                3,
                Path.of("elsewhere"),
                50,
                Path.of("own"),
                new AnalyzeConfig.Matching(
                    0.2, 0.9, Path.of("models/labse"), List.of("en", "vi"))));
  }

  @Test
  void whatCannotBeIsRefusedWithItsKey() {
    assertThatThrownBy(() -> new AnalyzeConfig(null, 0, null, null, null, null))
        .hasMessage("analyze.threads is 0; it must be at least 1");
    assertThatThrownBy(() -> new AnalyzeConfig.Matching(1.5, null, null, null))
        .hasMessageContaining("analyze.matching.suggest is 1.5");
    assertThatThrownBy(() -> new AnalyzeConfig.Matching(0.7, 0.5, null, null))
        .hasMessageContaining("analyze.matching.link is 0.5, below");
  }
}
