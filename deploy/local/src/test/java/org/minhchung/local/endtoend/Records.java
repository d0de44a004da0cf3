package org.minhchung.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.Json;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;

/** What a topic holds at this moment. */
final class Records {
  private Records() {}

  /** The values as JSON. */
  static List<JsonNode> of(Map<String, Object> kafka, Topics topic) {
    return read(kafka, topic).stream().map(Records::json).toList();
  }

  /** Why the dead letters of a topic are there. */
  static List<String> reasons(Map<String, Object> kafka, Topics topic) {
    return read(kafka, topic).stream()
        .map(r -> CloudEvents.value(r.headers(), DeadLetter.MESSAGE))
        .toList();
  }

  private static List<ConsumerRecord<String, byte[]>> read(
      Map<String, Object> kafka, Topics topic) {
    List<ConsumerRecord<String, byte[]>> records = new CopyOnWriteArrayList<>();
    try (TopicFollower follower = new TopicFollower(kafka, Set.of(topic), records::add)) {
      follower.start().get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(topic.topicName() + " cannot be read", e);
    }
    return records;
  }

  private static JsonNode json(ConsumerRecord<String, byte[]> record) {
    try {
      return Json.mapper().readTree(record.value());
    } catch (IOException e) {
      throw new IllegalStateException("not JSON", e);
    }
  }
}
