package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indices: what they are called and what they look like. Everybody reads and writes by alias;
 * behind it stands an index with a version in its name, which changes with the mapping.
 */
public final class SearchIndex {
  /** Alias of the articles as they are now, one document each. */
  public static final String ARTICLES = "minhchung-articles";

  /** Alias of what articles said before they were changed. */
  public static final String VERSIONS = "minhchung-versions";

  private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);
  private static final String MAPPING_VERSION = "-v1";

  private final ElasticsearchClient client;
  private final int replicas;

  /**
   * @param replicas copies of each shard
   */
  public SearchIndex(ElasticsearchClient client, int replicas) {
    this.client = client;
    this.replicas = replicas;
  }

  /**
   * Creates what is missing and lets the aliases point to it.
   *
   * @return an identity of the index of articles that changes when it is made anew, so that who
   *     fills it knows to begin anew
   * @throws IOException when Elasticsearch cannot be reached
   * @throws ElasticsearchException when it refuses
   */
  String ensure() throws IOException {
    ensure(VERSIONS, "versions.json");
    ensure(ARTICLES, "articles.json");
    String index = ARTICLES + MAPPING_VERSION;
    return client.indices().getSettings(s -> s.index(index)).get(index).settings().index().uuid();
  }

  private void ensure(String alias, String resource) throws IOException {
    String index = alias + MAPPING_VERSION;
    if (!client.indices().exists(e -> e.index(index)).value()) {
      create(index, resource);
    }
    client
        .indices()
        .updateAliases(
            u ->
                u.actions(a -> a.remove(r -> r.index(alias + "-v*").alias(alias).mustExist(false)))
                    .actions(a -> a.add(d -> d.index(index).alias(alias).isWriteIndex(true))));
  }

  private void create(String index, String resource) throws IOException {
    try (InputStream json = SearchIndex.class.getResourceAsStream(resource)) {
      client
          .indices()
          .create(
              c ->
                  c.index(index)
                      .withJson(json)
                      .settings(
                          s -> s.numberOfShards("1").numberOfReplicas(Integer.toString(replicas))));
      log.atInfo().addKeyValue("index", index).log("index created");
    } catch (ElasticsearchException e) {
      // another instance may have been faster
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
  }
}
