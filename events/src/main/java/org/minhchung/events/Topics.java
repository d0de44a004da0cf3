package org.minhchung.events;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** Every topic of Minhchung; there is no other list. */
public enum Topics {
  SOURCE("source.v1", Source.class, 1, Keep.COMPACT),
  SOURCE_EDIT("source-edit.v1", SourceEdit.class, 1, Keep.FOREVER),
  SOURCE_STATE("source-state.v1", SourceState.class, 4, Keep.COMPACT),
  HOST_STATE("host-state.v1", HostState.class, 4, Keep.COMPACT),
  FETCH("fetch.v1", FetchTask.class, 4, Keep.WEEKS),
  ARTICLE("article.v1", Article.class, 4, Keep.LONG),
  EXTRACTION("extraction.v1", ExtractionReport.class, 4, Keep.WEEKS),
  COVERAGE("coverage.v1", SourceCoverage.class, 4, Keep.WEEKS),
  ADOPTION("adoption.v1", SourceAdoption.class, 4, Keep.FOREVER),
  SOURCE_HEALTH("source-health.v1", SourceHealth.class, 1, Keep.COMPACT),
  CLAIM("claim.v1", Claim.class, 1, Keep.COMPACT),
  ASSESSMENT("assessment.v1", Assessment.class, 4, Keep.LONG),
  RECHECK("recheck.v1", Recheck.class, 4, Keep.LONG),
  CORRECTION("correction.v1", Correction.class, 4, Keep.LONG),
  REVIEW("review.v1", ReviewEvent.class, 1, Keep.FOREVER),
  SUBSCRIPTION("subscription.v1", Subscription.class, 1, Keep.COMPACT),
  ALERT("alert.v1", Alert.class, 4, Keep.LONG),
  DELIVERY("delivery.v1", Delivery.class, 4, Keep.LONG),
  INGEST_DLQ("ingest.dlq.v1", null, 1, Keep.FOREVER),
  ANALYZE_DLQ("analyze.dlq.v1", null, 1, Keep.FOREVER),
  ALERTS_DLQ("alerts.dlq.v1", null, 1, Keep.FOREVER);

  /** Greatest size of a record, in bytes; producers must keep {@code max.request.size} below it. */
  public static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

  private enum Keep {
    COMPACT(Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.1")),
    WEEKS(Map.of("cleanup.policy", "delete", "retention.ms", ms(Duration.ofDays(28)))),
    LONG(Map.of("cleanup.policy", "delete", "retention.ms", ms(Duration.ofDays(730)))),
    FOREVER(Map.of("cleanup.policy", "delete", "retention.ms", "-1"));

    private final Map<String, String> config;

    Keep(Map<String, String> config) {
      this.config = config;
    }

    private static String ms(Duration duration) {
      return Long.toString(duration.toMillis());
    }
  }

  private final String topicName;
  private final Class<?> valueType;
  private final int partitions;
  private final Keep keep;

  Topics(String suffix, Class<?> valueType, int partitions, Keep keep) {
    this.topicName = "minhchung." + suffix;
    this.valueType = valueType;
    this.partitions = partitions;
    this.keep = keep;
  }

  /** The name in Kafka. */
  public String topicName() {
    return topicName;
  }

  /** The record type of its values, or null for dead letters, which keep the raw bytes. */
  public Class<?> valueType() {
    return valueType;
  }

  /** What to create it with, with compression and size limits set on the topic. */
  public NewTopic newTopic(short replicationFactor) {
    var config = new java.util.TreeMap<>(keep.config);
    config.put("compression.type", "zstd");
    config.put("max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    return new NewTopic(topicName, partitions, replicationFactor).configs(config);
  }
}
