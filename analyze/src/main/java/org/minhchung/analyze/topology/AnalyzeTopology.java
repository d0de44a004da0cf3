package org.minhchung.analyze.topology;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;
import org.minhchung.analyze.assess.Assessor;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.RelevanceGrade;
import org.minhchung.events.Topics;

/**
 * Articles are assessed; those about Vietnam pass one after the other through a single partition,
 * where the story that each belongs to is found; all end as assessments.
 *
 * <p>An article is assessed against the claims that are known when it comes by. When a claim is
 * added or changed later, earlier articles are not assessed again yet.
 */
public final class AnalyzeTopology {
  /** Store of the story clusters. */
  public static final String STORIES = "story-clusters";

  private static final Set<RelevanceGrade> RELEVANT =
      Set.of(RelevanceGrade.ABOUT, RelevanceGrade.PARTLY);

  private AnalyzeTopology() {}

  /** The topology; reads article.v1, writes assessment.v1 and analyze.dlq.v1. */
  public static Topology build(Assessor assessor, SourceKinds sources, Clock clock) {
    Serde<String> key = Serdes.String();
    Serde<Article> article = new JsonSerde<>(Article.class);
    Serde<Assessment> assessment = new JsonSerde<>(Assessment.class);
    StreamsBuilder builder = new StreamsBuilder();

    // Each article is read and matched,
    Map<String, KStream<String, Assessment>> assessed =
        builder.stream(Topics.ARTICLE.topicName(), Consumed.with(key, article).withName("articles"))
            .process(() -> new AssessArticle(assessor, sources, clock), Named.as("assess"))
            .split(Named.as("assessed-"))
            .branch((id, a) -> Oversize.is(assessment.serializer(), a), Branched.as("oversize"))
            .branch((id, a) -> RELEVANT.contains(a.relevance().grade()), Branched.as("relevant"))
            .defaultBranch(Branched.as("irrelevant"));

    // what no record can hold becomes a dead letter,
    assessed
        .get("assessed-oversize")
        .process(() -> new Oversize(article.serializer(), clock), Named.as("dead-letter"))
        .to(
            Topics.ANALYZE_DLQ.topicName(),
            Produced.with(key, Serdes.ByteArray()).withName("dead-letters"));

    // what is about Vietnam joins its story,
    builder.addStateStore(
        Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORIES), key, key));
    KStream<String, Assessment> clustered =
        assessed
            .get("assessed-relevant")
            .repartition(
                Repartitioned.with(key, assessment).withName("relevant").withNumberOfPartitions(1))
            .process(FindStory::new, Named.as("find-story"), STORIES);

    // and all of it is told.
    clustered
        .merge(assessed.get("assessed-irrelevant"), Named.as("all-assessments"))
        .to(Topics.ASSESSMENT.topicName(), Produced.with(key, assessment).withName("assessments"));
    return builder.build();
  }
}
