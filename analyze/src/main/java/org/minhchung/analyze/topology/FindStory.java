package org.minhchung.analyze.topology;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.minhchung.analyze.cluster.ClusterStore;
import org.minhchung.analyze.cluster.MinHash;
import org.minhchung.analyze.cluster.StoryClusters;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;

/** Finds the story that an article tells; a new version stays in the story of the one before. */
final class FindStory extends ContextualProcessor<String, Assessment, String, Assessment> {
  private StoryClusters stories;

  @Override
  public void init(ProcessorContext<String, Assessment> context) {
    super.init(context);
    stories =
        new StoryClusters(new MinHash(), store(context.getStateStore(AnalyzeTopology.STORIES)));
  }

  private static ClusterStore store(KeyValueStore<String, String> stories) {
    return new ClusterStore() {
      @Override
      public String get(String key) {
        return stories.get(key);
      }

      @Override
      public void put(String key, String value) {
        stories.put(key, value);
      }
    };
  }

  @Override
  public void process(Record<String, Assessment> record) {
    Assessment read = record.value();
    Article article = read.article();
    Instant at = article.publishedAt() == null ? article.fetchedAt() : article.publishedAt();
    String cluster =
        stories.assign(
            article.id(), article.text(), read.language(), at == null ? read.assessedAt() : at);
    context().forward(record.withValue(inStory(read, cluster)));
  }

  private static Assessment inStory(Assessment read, String cluster) {
    return new Assessment(
        read.article(),
        read.language(),
        read.relevance(),
        cluster,
        read.sightings(),
        read.score(),
        read.flagged(),
        read.reasons(),
        read.excluded(),
        read.modelVersion(),
        read.models(),
        read.assessedAt(),
        read.script());
  }
}
