package org.minhchung.analyze.topology;

import java.time.Clock;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.minhchung.analyze.assess.Assessor;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.Topics;

/** Assesses one article after the other, within the trace of the article's own event. */
final class AssessArticle extends ContextualProcessor<String, Article, String, Assessment> {
  private static final String SOURCE = "/minhchung/analyze";

  private final Assessor assessor;
  private final SourceKinds sources;
  private final Clock clock;
  private ExcludedSentences excluded;

  AssessArticle(Assessor assessor, SourceKinds sources, Clock clock) {
    this.assessor = assessor;
    this.sources = sources;
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, Assessment> context) {
    super.init(context);
    excluded = new ExcludedSentences(context);
  }

  @Override
  public void process(Record<String, Article> record) {
    Article article = record.value();
    if (article == null) {
      throw new IllegalArgumentException("article " + record.key() + " has no value");
    }
    Assessment assessment = assessor.assess(article, sources.of(article.sourceId()));
    assessment.excluded().forEach(excluded::add);
    Headers headers = new RecordHeaders();
    CloudEvents.add(
        headers,
        "assessment-" + article.id() + "-" + assessment.externalVersion(),
        Topics.ASSESSMENT,
        SOURCE,
        clock.instant(),
        CloudEvents.value(record.headers(), CloudEvents.TRACE_PARENT));
    context().forward(new Record<>(article.id(), assessment, record.timestamp(), headers));
  }
}
