package org.minhchung.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates what is missing of {@link Topics}; existing topics are left as they are. */
public final class TopicCreation {
  private TopicCreation() {}

  /**
   * Creates the missing topics.
   *
   * @param clientProperties at least {@code bootstrap.servers}
   * @return the names of those that were created
   * @throws IllegalStateException when Kafka refuses or does not answer, with its reason
   */
  public static List<String> ensure(Map<String, Object> clientProperties) {
    try (Admin admin = Admin.create(clientProperties)) {
      Set<String> there = admin.listTopics().names().get();
      short replication = (short) Math.min(3, admin.describeCluster().nodes().get().size());
      var missing =
          Arrays.stream(Topics.values())
              .filter(t -> !there.contains(t.topicName()))
              .map(t -> t.newTopic(replication))
              .toList();
      List<String> created = new ArrayList<>();
      for (var topic : admin.createTopics(missing).values().entrySet()) {
        if (isNew(topic.getValue())) {
          created.add(topic.getKey());
        }
      }
      return created;
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "topics could not be created at "
              + clientProperties.get("bootstrap.servers")
              + ": "
              + e.getCause().getMessage(),
          e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topics", e);
    }
  }

  /** Two stages that start on an empty Kafka at one moment may both want to create a topic. */
  private static boolean isNew(KafkaFuture<Void> creation)
      throws ExecutionException, InterruptedException {
    try {
      creation.get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw e;
    }
  }
}
