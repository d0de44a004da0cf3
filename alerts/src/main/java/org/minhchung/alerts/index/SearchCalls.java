package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** Asks Elasticsearch and says in one way when it does not answer. */
final class SearchCalls {
  private final ElasticsearchClient client;

  SearchCalls(ElasticsearchClient client) {
    this.client = client;
  }

  /** A question that may fail. */
  @FunctionalInterface
  interface Call<T> {
    T ask(ElasticsearchClient client) throws IOException;
  }

  <T> T ask(Call<T> call) {
    try {
      return call.ask(client);
    } catch (ElasticsearchException e) {
      throw new SearchUnavailableException(Outage.sentence(e), e);
    } catch (IOException e) {
      throw new SearchUnavailableException(Outage.sentence(e), e);
    }
  }

  /** Searches the articles. */
  SearchResponse<ObjectNode> search(UnaryOperator<SearchRequest.Builder> request) {
    return ask(
        c ->
            c.search(
                request.apply(new SearchRequest.Builder().index(SearchIndex.ARTICLES)).build(),
                ObjectNode.class));
  }
}
