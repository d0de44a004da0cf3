package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.minhchung.ingest.health.CanaryConfig;

class IngestConfigTest {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().addModule(new JavaTimeModule()).build();

  @Test
  void hasDefaultsForAnEmptyFile() throws IOException {
    assertThat(YAML.readValue("{}", IngestConfig.class)).isEqualTo(IngestConfig.defaults());
    assertThat(IngestConfig.defaults().fetch().maxPageBytes()).isEqualTo(10 * 1024 * 1024);
    assertThat(IngestConfig.defaults().fetch().allowedPrivateHosts()).isEmpty();
  }

  @Test
  void readsEveryPart() throws IOException {
    IngestConfig config =
        YAML.readValue(
            """
            userAgent: Minhchung/0.1 (+https://ops.example/bot)
            sources: sources.yaml
            feeds: {adaptive: false, tick: PT0.2S, maxItems: 10, maxItemAge: P3D, maxChildSitemaps: 2}
            fetch:
              connectTimeout: PT1S
              responseTimeout: PT2S
              totalTimeout: PT3S
              maxPageBytes: 2048
              maxFeedBytes: 4096
              maxRedirects: 2
              robotsCache: PT1M
              allowedPrivateHosts: [localhost]
            frontier:
              workers: 2
              hostDelay: PT0.1S
              maxCrawlDelay: PT1S
              patience: PT1H
              retryDelay: PT1S
              capacity: 5
              recheckAfter: [PT20S, PT60S]
            archive:
              warcDirectory: warc
              maxWarcBytes: 100000
              retention: {flagged: P10Y, other: P30D}
            canaries: {file: canaries.yaml, every: PT12H, afterFailure: PT10M}
            """,
            IngestConfig.class);

    assertThat(config.sources()).isEqualTo(Path.of("sources.yaml"));
    assertThat(config.feeds().tick()).isEqualTo(Duration.ofMillis(200));
    assertThat(config.frontier().recheckAfter())
        .containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(60));
    assertThat(config.canaries().file()).isEqualTo(Path.of("canaries.yaml"));
    assertThat(config.canaries().every()).isEqualTo(Duration.ofHours(12));
    assertThat(config.archive().warcDirectory()).isEqualTo(Path.of("warc"));
    assertThat(config.archive().retention())
        .hasToString("RetentionConfig[flagged=P10Y, reviewed=forever, other=P30D]");
  }

  @Test
  void refusesToVisitCanariesAllTheTime() {
    assertThatThrownBy(() -> new CanaryConfig(null, Duration.ZERO, null))
        .hasMessageContaining("canaries.every is PT0S");
  }

  @Test
  void refusesAUserAgentThatCannotBeSent() {
    assertThatThrownBy(() -> new IngestConfig("a\nb", null, null, null, null, null, null, null))
        .hasMessageContaining("userAgent");
  }
}
