package org.minhchung.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.AlertsConfig.ElasticsearchSettings;
import org.minhchung.alerts.AlertsConfig.IndexSettings;

class AlertsConfigTest {

  @Test
  void anEmptyConfigurationWorksOnOneMachine() {
    AlertsConfig config = AlertsConfig.defaults();
    assertThat(config.elasticsearch().url()).isEqualTo("http://127.0.0.1:9200");
    assertThat(config.elasticsearch().replicas()).isZero();
    assertThat(config.elasticsearch().timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.index()).isEqualTo(new IndexSettings(0.3, 500, Duration.ofSeconds(15)));
    assertThat(config.desk().host()).isEqualTo("127.0.0.1");
    assertThat(config.publicUrl()).isEqualTo("http://127.0.0.1:" + config.desk().port());
  }

  @Test
  void wrongValuesAreNamedByTheirKey() {
    assertThatThrownBy(() -> elasticsearch("localhost:9200", null, null, null))
        .hasMessageContaining("elasticsearch.url is 'localhost:9200'");
    assertThatThrownBy(() -> elasticsearch(null, "an", null, null))
        .hasMessageContaining("elasticsearch.password");
    assertThatThrownBy(() -> elasticsearch(null, "an", "secret", "key"))
        .hasMessageContaining("elasticsearch.apiKey");
    assertThatThrownBy(() -> new IndexSettings(1.5, null, null))
        .hasMessageContaining("index.toCheckScore is 1.5");
    assertThatThrownBy(() -> new IndexSettings(null, 0, null))
        .hasMessageContaining("index.batch is 0");
  }

  @Test
  void secretsDoNotShowWhenSettingsArePrinted() {
    assertThat(elasticsearch("https://search.example", "an", "secret", null).toString())
        .isEqualTo("elasticsearch at https://search.example");
  }

  private static ElasticsearchSettings elasticsearch(
      String url, String username, String password, String apiKey) {
    return new ElasticsearchSettings(url, username, password, apiKey, null, null);
  }
}
