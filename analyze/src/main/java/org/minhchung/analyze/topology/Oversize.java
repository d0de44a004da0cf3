package org.minhchung.analyze.topology;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.Topics;

/**
 * Turns an assessment that no record can hold into a dead letter with its article. It must happen
 * here: a producer that refuses a record stops the whole stage under exactly-once.
 */
final class Oversize extends ContextualProcessor<String, Assessment, String, byte[]> {
  /** Room for headers and for the id of the story, which is found later. */
  private static final int MARGIN = 64 * 1024;

  private static final int LIMIT = Topics.MAX_MESSAGE_BYTES - MARGIN;

  private final Serializer<Article> serializer;
  private final Clock clock;

  Oversize(Serializer<Article> serializer, Clock clock) {
    this.serializer = serializer;
    this.clock = clock;
  }

  static boolean is(Serializer<Assessment> serializer, Assessment assessment) {
    return serializer.serialize(Topics.ASSESSMENT.topicName(), assessment).length > LIMIT;
  }

  @Override
  public void process(Record<String, Assessment> record) {
    Article article = record.value().article();
    byte[] bytes = serializer.serialize(Topics.ARTICLE.topicName(), article);
    if (bytes.length > LIMIT) {
      // The article itself is still to be found in its topic.
      bytes =
          ("article " + article.id() + " version " + article.version() + " from " + article.url())
              .getBytes(StandardCharsets.UTF_8);
    }
    Headers headers = new RecordHeaders();
    CloudEvents.add(
        headers,
        "oversize-" + article.id() + "-" + article.version(),
        Topics.ANALYZE_DLQ,
        "/minhchung/analyze",
        clock.instant(),
        CloudEvents.value(record.headers(), CloudEvents.TRACE_PARENT));
    Map<String, String> reason =
        DeadLetter.headers(
            Topics.ARTICLE,
            new IllegalArgumentException(
                "the assessment of article "
                    + article.id()
                    + " is larger than "
                    + LIMIT
                    + " bytes; its text has "
                    + article.text().length()
                    + " characters"));
    reason.forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
    context().forward(new Record<>(record.key(), bytes, record.timestamp(), headers));
  }
}
