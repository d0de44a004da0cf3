package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.events.Assessment;

/**
 * Writes assessments into the index. What is written twice is there once: the article's id is the
 * document's, and an older version never replaces a newer one. An article's former text is kept
 * among the versions before a new one takes its place.
 */
final class ArticleWriter {
  private final ElasticsearchClient client;
  private final ArticleContext context;
  private final QueueRule rule;

  ArticleWriter(ElasticsearchClient client, ArticleContext context, QueueRule rule) {
    this.client = client;
    this.context = context;
    this.rule = rule;
  }

  /**
   * Writes some assessments of different articles.
   *
   * @return what became of each, in the order given
   * @throws IOException when Elasticsearch cannot be reached
   */
  List<ItemOutcome> write(List<Assessment> assessments) throws IOException {
    Map<String, ObjectNode> former = former(assessments);
    List<ItemOutcome> kept = keepFormer(assessments, former);
    BulkRequest.Builder bulk = new BulkRequest.Builder().requireAlias(true);
    List<Integer> places = new ArrayList<>();
    List<ItemOutcome> outcomes = new ArrayList<>(kept);
    for (int i = 0; i < assessments.size(); i++) {
      if (kept.get(i) instanceof ItemOutcome.Written) {
        Assessment assessment = assessments.get(i);
        String id = assessment.article().id();
        QueueKind kind = rule.kind(assessment, former.get(id));
        ObjectNode document = ArticleDocument.of(context.of(assessment), kind);
        add(bulk, SearchIndex.ARTICLES, id, assessment.externalVersion(), document);
        places.add(i);
      }
    }
    if (!places.isEmpty()) {
      List<BulkResponseItem> items = client.bulk(bulk.build()).items();
      for (int i = 0; i < places.size(); i++) {
        outcomes.set(places.get(i), ItemOutcome.of(items.get(i)));
      }
    }
    return outcomes;
  }

  /** The present documents of articles that come in a later version than their first. */
  private Map<String, ObjectNode> former(List<Assessment> assessments) throws IOException {
    List<String> ids =
        assessments.stream()
            .filter(assessment -> assessment.article().version() > 1)
            .map(assessment -> assessment.article().id())
            .toList();
    Map<String, ObjectNode> former = new HashMap<>();
    if (ids.isEmpty()) {
      return former;
    }
    for (MultiGetResponseItem<ObjectNode> item :
        client.mget(m -> m.index(SearchIndex.ARTICLES).ids(ids), ObjectNode.class).docs()) {
      if (item.isFailure()) {
        throw new IOException(
            "article "
                + item.failure().id()
                + " could not be looked up: "
                + item.failure().error().reason());
      }
      if (item.result().found()) {
        former.put(item.result().id(), item.result().source());
      }
    }
    return former;
  }

  private List<ItemOutcome> keepFormer(List<Assessment> assessments, Map<String, ObjectNode> former)
      throws IOException {
    BulkRequest.Builder bulk = new BulkRequest.Builder().requireAlias(true);
    List<Integer> places = new ArrayList<>();
    List<ItemOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < assessments.size(); i++) {
      outcomes.add(new ItemOutcome.Written());
      Assessment assessment = assessments.get(i);
      ObjectNode before = former.get(assessment.article().id());
      int version = before == null ? 0 : before.path(ArticleDocument.VERSION).asInt();
      if (before != null && version < assessment.article().version()) {
        add(
            bulk,
            SearchIndex.VERSIONS,
            assessment.article().id() + "~" + version,
            StoredArticles.assessment(before).externalVersion(),
            ArticleDocument.earlier(before));
        places.add(i);
      }
    }
    if (!places.isEmpty()) {
      BulkResponse response = client.bulk(bulk.build());
      for (int i = 0; i < places.size(); i++) {
        outcomes.set(places.get(i), ItemOutcome.of(response.items().get(i)));
      }
    }
    return outcomes;
  }

  private static void add(
      BulkRequest.Builder bulk, String index, String id, long version, ObjectNode document) {
    bulk.operations(
        o ->
            o.<ObjectNode>index(
                i ->
                    i.index(index)
                        .id(id)
                        .versionType(VersionType.External)
                        .version(version)
                        .document(document)));
  }
}
