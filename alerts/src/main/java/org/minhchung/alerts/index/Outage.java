package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import org.elasticsearch.client.ResponseException;

/** Says in a line for people why Elasticsearch did not do what it was asked. */
final class Outage {
  private Outage() {}

  static String sentence(ElasticsearchException refusal) {
    return "Elasticsearch refuses: " + refusal.getMessage();
  }

  static String sentence(IOException failure) {
    if (failure instanceof ResponseException answer) {
      return "Elasticsearch answers with status "
          + answer.getResponse().getStatusLine().getStatusCode();
    }
    String message = failure.getMessage();
    return "Elasticsearch cannot be reached: "
        + (message == null
            ? failure.getClass().getSimpleName()
            : message.lines().findFirst().orElse(""));
  }
}
