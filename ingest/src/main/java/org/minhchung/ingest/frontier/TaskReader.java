package org.minhchung.ingest.frontier;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Kind;
import org.minhchung.events.FetchTask.Lead;
import org.minhchung.events.JsonSerde;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.frontier.Visit.HubVisit;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.frontier.Visit.RobotsVisit;
import org.minhchung.ingest.source.CanonicalUrl;

/** Makes a visit of a record of {@code fetch.v1}. */
public final class TaskReader {
  private final JsonSerde<FetchTask> serde = new JsonSerde<>(FetchTask.class);

  /**
   * The task that a record holds, as it was written.
   *
   * @throws IllegalArgumentException when it holds none; so does the serde's exception
   */
  FetchTask task(ConsumerRecord<String, byte[]> record) {
    FetchTask task = serde.deserializer().deserialize(record.topic(), record.value());
    if (task == null) {
      throw new IllegalArgumentException("the record has no value");
    }
    return task;
  }

  /**
   * The visit that a record asks for.
   *
   * @throws IllegalArgumentException when it is not a task; so does the serde's exception
   */
  public Visit read(ConsumerRecord<String, byte[]> record) {
    FetchTask written = task(record);
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    String url = CanonicalUrl.of(written.url());
    // What an older version or a replay wrote may be in a form that nothing is remembered under.
    FetchTask task = written.withUrl(url);
    Instant notBefore = task.notBefore() == null ? Instant.EPOCH : task.notBefore();
    Lead lead = task.lead();
    int hops = lead == null ? 0 : lead.hops();
    return switch (lead == null ? Kind.PAGE : lead.kind()) {
      case PAGE ->
          new PageVisit(
              task,
              partition,
              record.offset(),
              CloudEvents.value(record.headers(), CloudEvents.TRACE_PARENT),
              url,
              notBefore,
              hops);
      case FEED, SITEMAP ->
          new FeedVisit(
              task.sourceId(),
              lead.via(),
              lead.kind() == Kind.SITEMAP,
              lead.depth(),
              url,
              notBefore,
              hops,
              partition,
              record.offset());
      case HUB ->
          new HubVisit(
              task.sourceId(),
              lead.via(),
              lead.topic(),
              url,
              notBefore,
              partition,
              record.offset());
      case ROBOTS -> new RobotsVisit(lead.via(), url, notBefore, hops, partition, record.offset());
    };
  }
}
