package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "", "Báo/1", "(compatible)", "/1", "1bot", "Bot.v2/1"})
  void refusesAUserAgentThatCannotBeSentOrNamed(String agent) {
    assertThatThrownBy(() -> config(agent, null)).hasMessageContaining("userAgent");
  }

  @Test
  void saysWhomToAskAboutItsRequests() {
    assertThat(config(null, null).signature()).isEqualTo("Minhchung/0.1");
    assertThat(config(null, "https://desk.example/bot").signature())
        .isEqualTo("Minhchung/0.1 (+https://desk.example/bot)");
    assertThat(config("Bot/2", "press@desk.example").signature())
        .isEqualTo("Bot/2 (+press@desk.example)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "the press desk", "ftp://desk.example", "a@b)\r\nHost: x", "a(b@c"})
  void refusesAContactThatIsNone(String contact) {
    assertThatThrownBy(() -> config(null, contact)).hasMessageContaining("contact");
  }

  private static IngestConfig config(String agent, String contact) {
    return new IngestConfig(agent, contact, null, null, null, null, null, null, null);
  }
}
