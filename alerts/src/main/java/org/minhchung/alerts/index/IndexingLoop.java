package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.minhchung.alerts.topic.DeadLetters;
import org.minhchung.events.Assessment;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer's work: read, write, commit. Nothing is committed before Elasticsearch has
 * acknowledged it or it lies among the dead letters.
 */
final class IndexingLoop {
  private static final Logger log = LoggerFactory.getLogger(IndexingLoop.class);
  private static final Duration POLL = Duration.ofMillis(200);

  /** Bytes of one bulk request, counted as they came; documents are about three times as large. */
  private static final int LARGEST_WAVE = 5_000_000;

  private final Consumer<String, byte[]> consumer;
  private final ArticleWriter writer;
  private final DeadLetters deadLetters;
  private final Backoff backoff;
  private final java.util.function.Consumer<String> problems;
  private final Deserializer<Assessment> reader = new JsonSerde<>(Assessment.class).deserializer();
  private boolean waiting;

  IndexingLoop(
      Consumer<String, byte[]> consumer,
      ArticleWriter writer,
      DeadLetters deadLetters,
      Backoff backoff,
      java.util.function.Consumer<String> problems) {
    this.consumer = consumer;
    this.writer = writer;
    this.deadLetters = deadLetters;
    this.backoff = backoff;
    this.problems = problems;
  }

  private record Pending(ConsumerRecord<String, byte[]> record, Assessment assessment) {}

  void subscribe() {
    consumer.subscribe(
        List.of(Topics.ASSESSMENT.topicName()),
        new ConsumerRebalanceListener() {
          @Override
          public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // what is under way may be written once more by somebody else, with the same result
          }

          @Override
          public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (waiting) {
              consumer.pause(partitions);
            }
          }
        });
  }

  /**
   * Reads what has come, writes it and commits.
   *
   * @return how many were written
   * @throws IOException when the index has gone and the loop must begin anew
   */
  int step() throws IOException {
    ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
    if (records.isEmpty()) {
      return 0;
    }
    int written = 0;
    Map<String, Pending> wave = new HashMap<>();
    int bytes = 0;
    for (ConsumerRecord<String, byte[]> record : records) {
      Pending pending = read(record);
      if (pending == null) {
        continue;
      }
      String id = pending.assessment.article().id();
      if (wave.containsKey(id) || bytes > LARGEST_WAVE) {
        written += write(new ArrayList<>(wave.values()));
        wave.clear();
        bytes = 0;
      }
      wave.put(id, pending);
      bytes += Math.max(0, record.serializedValueSize());
    }
    written += write(new ArrayList<>(wave.values()));
    commit(records);
    return written;
  }

  private Pending read(ConsumerRecord<String, byte[]> record) {
    try {
      Assessment assessment = reader.deserialize(record.topic(), record.value());
      if (assessment == null) {
        throw new SerializationException("Assessment on " + record.topic() + " has no value");
      }
      return new Pending(record, assessment);
    } catch (SerializationException e) {
      deadLetters.send(Topics.ASSESSMENT, record, e);
      return null;
    }
  }

  private int write(List<Pending> wave) throws IOException {
    int written = 0;
    List<Pending> left = wave;
    while (!left.isEmpty()) {
      List<ItemOutcome> outcomes = attempt(left);
      List<Pending> again = new ArrayList<>();
      String why = null;
      for (int i = 0; i < left.size(); i++) {
        ItemOutcome outcome = outcomes.get(i);
        if (outcome instanceof ItemOutcome.Again retry) {
          why = retry.reason();
          again.add(left.get(i));
        } else if (outcome instanceof ItemOutcome.Refused refused) {
          deadLetters.send(
              Topics.ASSESSMENT,
              left.get(i).record,
              new IllegalArgumentException("Elasticsearch refuses it: " + refused.reason()));
        } else if (outcome instanceof ItemOutcome.IndexGone gone) {
          throw new IOException("the index is gone and is made anew: " + gone.reason());
        } else {
          written++;
        }
      }
      if (!again.isEmpty()) {
        problems.accept(why);
        stayInGroup(backoff.next());
      }
      left = again;
    }
    backoff.reset();
    return written;
  }

  private List<ItemOutcome> attempt(List<Pending> wave) {
    try {
      return writer.write(wave.stream().map(Pending::assessment).toList());
    } catch (ElasticsearchException e) {
      log.atDebug().setCause(e).log("bulk request refused");
      // a refused request says nothing about single documents
      return all(
          wave,
          e.status() == 404
              ? new ItemOutcome.IndexGone(e.getMessage())
              : new ItemOutcome.Again(Outage.sentence(e)));
    } catch (IOException e) {
      log.atDebug().setCause(e).log("bulk request failed");
      return all(wave, new ItemOutcome.Again(Outage.sentence(e)));
    }
  }

  private static List<ItemOutcome> all(List<Pending> wave, ItemOutcome outcome) {
    return Collections.nCopies(wave.size(), outcome);
  }

  /** Waits while showing Kafka that we are alive; nothing is read meanwhile. */
  private void stayInGroup(Duration pause) {
    waiting = true;
    consumer.pause(consumer.assignment());
    long end = System.nanoTime() + pause.toNanos();
    for (long left = pause.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
      consumer.poll(Duration.ofMillis(left));
    }
    waiting = false;
    consumer.resume(consumer.assignment());
  }

  private void commit(ConsumerRecords<String, byte[]> records) {
    Map<TopicPartition, OffsetAndMetadata> done =
        records.partitions().stream()
            // a partition that was taken away in the meantime is somebody else's to commit
            .filter(consumer.assignment()::contains)
            .collect(Collectors.toMap(p -> p, p -> records.nextOffsets().get(p)));
    consumer.commitSync(done);
  }
}
