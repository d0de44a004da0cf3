package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.minhchung.alerts.AlertsConfig.ElasticsearchSettings;
import org.minhchung.events.Json;

/** A client of the search node. Making one opens no connection; each call opens what it needs. */
public final class ElasticsearchConnection implements AutoCloseable {
  private static final int CONNECT_TIMEOUT_MS = 5_000;

  private final RestClientTransport transport;
  private final ElasticsearchClient client;

  public ElasticsearchConnection(ElasticsearchSettings settings) {
    int timeout = Math.toIntExact(settings.timeout().toMillis());
    RestClient http =
        RestClient.builder(HttpHost.create(settings.url()))
            .setDefaultHeaders(authentication(settings))
            .setRequestConfigCallback(
                config -> config.setConnectTimeout(CONNECT_TIMEOUT_MS).setSocketTimeout(timeout))
            .build();
    this.transport = new RestClientTransport(http, new JacksonJsonpMapper(Json.mapper()));
    this.client = new ElasticsearchClient(transport);
  }

  /** The client; safe for use by several threads. */
  public ElasticsearchClient client() {
    return client;
  }

  private static Header[] authentication(ElasticsearchSettings settings) {
    if (settings.apiKey() != null) {
      return new Header[] {new BasicHeader("Authorization", "ApiKey " + settings.apiKey())};
    }
    if (settings.username() != null) {
      byte[] pair =
          (settings.username() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
      return new Header[] {
        new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
      };
    }
    return new Header[0];
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the connection to Elasticsearch could not be closed", e);
    }
  }
}
